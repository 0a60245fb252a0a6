"""What a report says, whatever its form."""

from dataclasses import replace

from tui.documents.model import Metadata
from tui.framing.counting.uncertainty import AxisTest
from tui.framing.model import Certainty, Quotation, Speaker, VerbTable, VerbUse, Voice, VoiceKind
from tui.framing.speech.voices import AUTHOR
from tui.notes.model import NoteKind
from tui.pair import Pair, Side
from tui.reports.blocks import Heading, Picture, Prose, Quotes, Run, Style, Table, marked_words, plain
from tui.reports.content import build_report
from tui.reports.content.notes import signs
from tui.reports.content.quoting import LONGEST, in_context, quote
from tui.spans import Span

NO_VERBS = VerbTable((), (), ())
BARE = {"author": "", "speaker": ""}


def sections(comparison, **options):
    return {section.id: section for section in build_report(comparison, **options).sections}


def quotes(section):
    return [quote for block in section.blocks if isinstance(block, Quotes) for quote in block.items]


def test_the_order_is_that_of_a_reader(comparison):
    assert list(sections(comparison, full=True)) == [
        "summary",
        "who-speaks",
        "findings",
        "shifts",
        "axes",
        "verbs",
        "speakers",
        "labels",
        "notes",
        "links",
        "only-left",
        "only-right",
        "method",
        "text-left",
        "text-right",
    ]


def test_every_quotation_of_a_shift_says_who_and_where(comparison):
    found = quotes(sections(comparison)["shifts"])
    assert [(quote.place, quote.says) for quote in found] == [
        ("2023 §1", "Sun, the author"),
        ("2025 §1", "Xiang Haoyu, as a label"),
        ("2025 §2", "Xiang Haoyu, as a label"),
    ]
    assert plain(found[0].words) == "Japan sought to break the constraints of the Constitution."


def test_a_sentence_that_is_shown_whole_is_its_speakers(comparison, make_document):
    page = make_document(["The mill counts 12 leaks and swears that the dam will hold through any winter."])
    said = Span(page.text.index("the dam"), page.passages[0].span.end)
    told = Voice(VoiceKind.NAMED, Certainty.REPORTED, Span(0, 8), content=(said,), speaker_name="The mill")
    framing = comparison.framing.left
    spoken = replace(framing, voices=(told,), mentions=(), evidence=(), labels=())
    shown = replace(
        comparison,
        documents=Pair(page, comparison.documents.right),
        framing=Pair(spoken, comparison.framing.right),
    )
    number = Span(page.text.index("12"), page.text.index("12") + 2)
    assert quote(shown, Quotation(Side.LEFT, number, AUTHOR)).says == "The mill, reported"


def test_the_adverbs_of_the_verbs_stand_below_them(comparison):
    [verbs] = sections(comparison)["verbs"].blocks
    old, new = comparison.axes[0].quotations
    adverbs = VerbTable((VerbUse("openly", (old,)),), (), (VerbUse("reluctantly", (new,)),))
    told = replace(comparison, verbs=comparison.verbs._replace(modifiers=adverbs))
    table, heading, below = sections(told)["verbs"].blocks
    assert table == verbs
    assert isinstance(heading, Heading)
    assert [plain(cell) for row in below.rows for cell in row] == ["openly §1", "", "reluctantly §1"]


def test_mentions_that_a_guess_gives_to_a_speaker_have_a_column_of_their_own(comparison):
    def heads(shown):
        blocks = sections(shown)["speakers"].blocks
        return [block.heads for block in blocks if isinstance(block, Table)]

    assert not any("Carried on" in head for head in heads(comparison))
    old, new = comparison.axes[0].quotations
    guessed = new._replace(voice=new.voice._replace(certainty=Certainty.CARRIED))
    named = Speaker("Xiang Haoyu", VoiceKind.NAMED, (new, guessed))
    shown = replace(comparison, speakers=Pair((Speaker("", VoiceKind.AUTHOR, (old,)),), (named,)))
    assert all("Carried on" in head for head in heads(shown))
    rows = [block.rows for block in sections(shown)["speakers"].blocks if isinstance(block, Table)]
    assert [plain(cell) for cell in rows[1][0]][:4] == ["Xiang Haoyu", "named", "2", "1"]


def test_somebody_unnamed_is_not_the_author(comparison):
    old = comparison.axes[0].quotations[0]
    speakers = (Speaker("", VoiceKind.AUTHOR, (old,)), Speaker("", VoiceKind.UNNAMED, (old,)))
    shown = replace(comparison, speakers=Pair(speakers, speakers))
    table = next(block for block in sections(shown)["speakers"].blocks if isinstance(block, Table))
    assert [plain(row[0]) for row in table.rows] == ["The author", "somebody unnamed"]


def test_the_strips_of_both_texts_begin_at_one_column(comparison):
    page = comparison.documents.left
    titled = replace(page, metadata=page.metadata._replace(date="", title="The long way back"))
    shown = replace(comparison, documents=Pair(titled, comparison.documents.right))
    strips = [block for block in sections(shown)["speakers"].blocks if isinstance(block, Picture)]
    assert [strip.labels[0] for strip in strips] == ["The long way back", f"{'2025':>17}"]


def test_a_date_that_is_a_guess_bears_a_question_mark(comparison):
    page = comparison.documents.left
    guessed = replace(page, metadata=page.metadata._replace(guessed="date"))
    table = sections(replace(comparison, documents=Pair(guessed, comparison.documents.right)))["who-speaks"]
    dates = next(row for row in table.blocks[0].rows if plain(row[0]) == "Date")
    assert plain(dates[1]).endswith("?") and not plain(dates[2]).endswith("?")


def test_a_word_that_is_marked_twice_is_named_once():
    words = (Run("pay", Style.MARK), Run(" or "), Run("pay", Style.MARK))
    assert marked_words(words) == "“pay”"


def test_a_note_keeps_both_quotations(comparison):
    found = quotes(sections(comparison)["notes"])
    assert [plain(quote.words) for quote in found] == [
        "Japan sought to break the constraints of the Constitution.",
        "Japan remains constrained by its constitution.",
    ]
    assert [quote.place for quote in found] == ["2023 §1", "2025 §1"]


def test_a_verdict_on_a_finding_is_told_in_words(comparison):
    note = replace(comparison.notes[0], kind=NoteKind.SHIFT, tags=("law", "confirmed"))
    assert signs(note).endswith("finding confirmed · #law")


def test_a_note_on_words_that_are_gone_says_so(comparison):
    note = comparison.notes[0]
    lost = tuple(
        replace(anchor, exact="Quite another matter altogether.", document="0") for anchor in note.anchors
    )
    found = quotes(sections(comparison.with_notes((replace(note, anchors=lost),)))["notes"])
    assert {quote.detail for quote in found} == {"these words are not found in this text"}
    assert plain(found[0].words) == "Quite another matter altogether."


def test_a_text_without_title_says_so_and_invents_none(comparison):
    table = sections(comparison)["who-speaks"].blocks[0]
    assert [plain(cell) for cell in table.rows[0]] == ["Title", "no title", "Stepping <back>"]


def test_the_difference_of_speakers_is_measured(comparison):
    told = comparison.contrast
    assert (
        told.sides.left
        == "2023: a fellow, in their own voice; 0 of 1 mention of Japan in somebody else's voice."
    )
    assert told.sides.right == "2025: 1 of 1 mention of Japan in somebody else's voice."
    assert not told.differ, "one mention allows no share, and only one page describes its speaker"
    right = comparison.documents.right
    described = replace(right, metadata=right.metadata._replace(speaker="a journalist, reporting"))
    assert replace(comparison, documents=Pair(comparison.documents.left, described)).contrast.differ


def test_texts_of_one_name_are_told_apart(comparison):
    same = replace(comparison, documents=Pair(comparison.documents.left, comparison.documents.left))
    assert same.names == Pair("2023 (left)", "2023 (right)")
    later = replace(same.documents.left, metadata=same.documents.left.metadata._replace(date="2023-07"))
    assert replace(same, documents=Pair(same.documents.left, later)).names == Pair("2023-06-15", "2023-07")


def test_a_long_sentence_is_cut_around_its_evidence(make_document):
    long = make_document(["word " * 100 + "the evidence " + "word " * 100])
    start = long.text.index("the evidence")
    words = plain(in_context(long, Span(start, start + len("the evidence"))))
    assert words.startswith("… word")
    assert words.endswith("word …")
    assert "the evidence" in words
    assert len(words) <= LONGEST + 4


def test_axes_with_little_evidence_are_called_few(comparison):
    table = sections(comparison)["axes"].blocks[-1]
    assert plain(table.rows[0][0]) == "Is it bound by its limits? · few"
    assert [plain(cell).strip() for cell in table.rows[1]] == ["breaks limits", "1  §1", "0"]


def test_nothing_found_is_said(comparison):
    empty = replace(comparison, shifts=(), notes=(), alignment=replace(comparison.alignment, links=()))
    found = sections(empty)
    assert "notes" not in found
    assert plain(found["shifts"].blocks[0].words) == "No shift in the framing of Japan was found."
    assert plain(found["links"].blocks[0].words) == "No two passages are alike enough to be linked."


def test_only_the_words_that_count_are_marked_within_their_sentence(comparison):
    shift = comparison.shifts[0]
    start = comparison.documents.left.text.index("constraints")
    old = (shift.old[0]._replace(words=(Span(start, start + len("constraints")),)),)
    changed = replace(comparison, shifts=(shift._replace(old=old), *comparison.shifts[1:]))
    found = quotes(sections(changed)["shifts"])[0]
    assert marked_words(found.words) == "“constraints”"
    assert plain(found.words) == "Japan sought to break the constraints of the Constitution."


def test_the_outcome_of_the_test_stands_with_the_axes(comparison):
    tests = (AxisTest("limits", 0.7, 0.002, True), AxisTest("alignment", 0.1, 0.4, False))
    section = sections(replace(comparison, tests=tests))["axes"]
    words = " ".join(plain(block.words) for block in section.blocks if isinstance(block, Prose))
    assert "limits p = 0.002, tested; alignment p = 0.400, does not survive" in words


def unmentioned(comparison, *sides):
    """The comparison without the mentions of the target, and what rests on them, on some sides."""
    framing, speakers = comparison.framing, comparison.speakers
    for side in sides:
        bare = replace(framing[side], mentions=(), evidence=(), labels=())
        framing, speakers = framing.with_side(side, bare), speakers.with_side(side, ())
    return replace(comparison, framing=framing, speakers=speakers, shifts=(), axes=(), verbs=NO_VERBS)


def test_a_target_in_neither_text_is_said_first_and_gets_no_tables(comparison):
    report = build_report(unmentioned(comparison, *Side))
    assert plain(report.lead[0]) == (
        "Japan is named in neither text: there is nothing to compare. Follow somebody else: --name NAME."
    )
    assert {section.id for section in report.sections}.isdisjoint({"shifts", "axes", "verbs", "speakers"})


def test_a_target_in_one_text_only_is_said_first(comparison):
    told = unmentioned(comparison, Side.LEFT).contrast.verdict
    assert told.startswith("Japan is named in 2025 only: there is nothing to compare.")


def test_unknown_speakers_are_not_called_alike(comparison):
    nobody = comparison.documents.map(lambda page: replace(page, metadata=page.metadata._replace(**BARE)))
    told = replace(comparison, documents=nobody).contrast
    assert told.verdict == "Nothing on the page tells who writes either text."


def test_standard_input_is_called_so(comparison):
    page = replace(comparison.documents.left, path="-", metadata=Metadata())
    assert page.name == "standard input"


def test_a_report_begins_with_what_was_found_unless_the_kinds_of_speaker_differ(comparison):
    assert build_report(comparison).lead == ()
    told = sections(comparison)["who-speaks"].blocks
    assert plain(told[1].words) == comparison.contrast.verdict
    strangers = ("An institute.", "A reporter.")
    pages = comparison.documents.zip(Pair(*strangers)).map(
        lambda both: replace(both[0], metadata=both[0].metadata._replace(speaker=both[1]))
    )
    other = replace(comparison, documents=pages)
    assert plain(build_report(other).lead[0]).startswith("The two texts differ in kind of speaker.")


def test_the_number_of_a_contrast_stands_before_the_kind_that_it_is_of(comparison):
    """Else the next one, whose kind is not told, reads as if it stood under it."""
    rows = sections(comparison)["summary"].blocks[0].rows[1:]
    numbers = [plain(row[0]).split(" ")[0] for row in rows if plain(row[0])]
    assert numbers == [str(number) for number in range(1, len(numbers) + 1)]
    assert all(len(row) == 1 or not plain(row[0]) or not plain(row[0])[1:] for row in rows)


def test_a_target_has_the_article_that_its_texts_give_it(comparison, make_document):
    pages = Pair(*(make_document(["The dam holds.", "Nobody doubts that the dam will."]) for _ in Side))
    target = comparison.target._replace(label="dam", names=("dam",))
    titled = replace(comparison, documents=pages, target=target)
    assert (titled.subject, titled.heading) == ("the dam", "The dam")
    assert build_report(titled).title.startswith("The dam in ")
