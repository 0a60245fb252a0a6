"""How the framing shifted: numbers open the quotations behind them, quotations lead to their place."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from tui.comparison.findings.judged import FindingVerdict, turned, verdict_of
from tui.comparison.wording import outcome_briefly
from tui.notes.model import Note
from tui.pair import Side
from tui.reader.framing_lists.finding_list import as_shift, finding_number
from tui.reader.framing_lists.shift_list import shift_list, shift_number
from tui.reader.framing_lists.speech_list import speaker_at
from tui.reader.lists.list_state import ListMemory
from tui.reader.panels.panel import Panel, keys_that_fit
from tui.reader.state.material import Material
from tui.reader.state.messages import TestWanted
from tui.reader.state.reading_state import Destination, Voices
from tui.reader.text.styled import SOFT, STRONG, line
from tui.reader.widgets.entry_list import EntryList
from tui.reader.widgets.styled_lines import StyledLines
from tui.reader.writing.note_taking import note_on_shift
from tui.reader.writing.tags import shown_at_once

if TYPE_CHECKING:
    from tui.comparison import Comparison
    from tui.reader.work.notebook import Notebook

KEYS = ("t test", "tab part", "s speaker", "c x verdict", "o all parts", "a note", "enter opens", "esc back")


WIDEST, PADDING = 132, 2
"""Cells of a full panel at most, and beside it, as the style sheet has them."""


class ShiftScreen(Panel[Destination | Note]):
    """The list of shifts, verbs, axes, sentences, speakers and labels. It stays as it was for a return."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("v", "voices", show=False),
        Binding("t", "test", show=False),
        Binding("a", "note", show=False),
        Binding("c", "judge('confirmed')", show=False),
        Binding("x", "judge('rejected')", show=False),
        Binding("s", "speaker", show=False),
        Binding("o", "parts", show=False),
        Binding("u", "undo(False)", show=False),
        Binding("U", "undo(True)", show=False),
        Binding("S", "close", show=False),
    ]

    def __init__(self, material: Material, voices: Voices, memory: ListMemory, notebook: Notebook) -> None:
        super().__init__()
        self._notebook = notebook
        self._material = material
        self._voices = voices
        self._at = memory.at
        self._news, self._news_at = "", ""  # what is told, and the entry at which it was
        self._filled = False  # else what is told waits for the list
        self._before_parts = ""  # where one stood when all parts were opened
        self.list = EntryList(id="entries")
        self.list.remember(memory)

    def compose(self) -> ComposeResult:
        """A list over a line of keys."""
        with Vertical(classes="panel full"):
            yield self.list
            yield StyledLines(id="keys")

    def on_mount(self) -> None:
        """Fill the list, as wide as it will be: nothing is drawn twice."""
        self.list.width_to_come = min(WIDEST, self.app.size.width) - 2 * PADDING
        self._fill(self._at)
        self.list.focus()
        self._filled = True
        if self._news:
            self._report(self._news)

    def material_changed(self, material: Material) -> None:
        """The analysis was renewed, or tested, or something was said of a finding."""
        if not self._filled:
            self._material = material
            return
        judged = material.judged != self._material.judged
        if judged or material.comparison is not self._material.comparison:
            before, after = self._material.comparison, material.comparison
            newly = before is not None and after is not None and before.tests is None
            tests = after.tests if after is not None and newly else None
            self._material = material
            said = self._news
            self._fill()
            self._report(said if tests is None else outcome_briefly(tests))

    def _fill(self, key: str = "") -> None:
        self.list.show(shift_list(self._material, self._voices), key)
        self._tell("")

    def _tell(self, words: str, style: str = SOFT) -> None:
        """Something in the last line; without words, the keys."""
        voices = "all voices" if self._voices is Voices.ALL else "author only"
        self.query_one("#keys", StyledLines).show(
            lambda cells: (line((words, style)) if words else keys_that_fit(f"{voices} (v)", KEYS, cells),)
        )

    def told(self, words: str) -> None:
        """Show how far something is, or what came of it; the next move in the list ends it."""
        self._report(words)

    def unsaid(self, text: str) -> None:
        """What was told no longer holds: the keys again."""
        if self._news == text:
            self._report("")

    def _report(self, words: str) -> None:
        self._news, self._news_at = words, self.list.current_key
        if self._filled:
            self._tell(words, STRONG)

    def action_voices(self) -> None:
        """Count all voices, or the author's only."""
        self._voices = Voices.AUTHOR if self._voices is Voices.ALL else Voices.ALL
        self._fill()

    def action_parts(self) -> None:
        """Open every part and go to the first; or close all of them and go back."""
        entries = shift_list(self._material, self._voices)
        parts = frozenset(entry.key for entry in entries if entry.key.startswith("part/"))
        first = next((entry.key for entry in entries if entry.key in parts), "")
        if parts <= self.list.opened:
            self.list.opened -= parts
            self._fill(self._before_parts if self.list.current_key == first else "")
            return
        here = self.list.current_key
        self._before_parts = here
        self.list.opened |= parts
        self._fill("" if here in parts else first)
        self.list.to_top()

    def action_test(self) -> None:
        """Ask for the permutation test."""
        comparison = self._material.comparison
        if comparison is not None and comparison.tests is None:
            self._tell("testing …")
            self.app.post_message(TestWanted(comparison))
        else:
            words = outcome_briefly(comparison.tests or ()) if comparison else "The analysis is not ready."
            self._report(words)

    @on(EntryList.Walked)
    def _on_walked(self, message: EntryList.Walked) -> None:
        message.stop()
        if self.list.current_key != self._news_at:  # to list anew moves the cursor, too
            self._news = ""
        self._tell(self._news or message.words)

    def action_note(self) -> None:
        """Write a note on the highlighted finding or shift, or on that of the highlighted quotation."""
        key, comparison = self.list.current_key, self._material.comparison
        number = shift_number(key)
        shift = self._material.shifts[number] if number is not None else None
        found = finding_number(key)
        if shift is not None:
            self.dismiss(note_on_shift(shift, self._material))
        elif comparison is not None and found is not None:
            self.dismiss(self._note_on(comparison, found))

    def _note_on(self, comparison: Comparison, number: int) -> Note:
        """The note on a finding, a new one if there is none."""
        known = self._material.judged.get(number)
        return known.note if known else note_on_shift(as_shift(comparison.findings[number]), self._material)

    def action_speaker(self) -> None:
        """All that the speaker under the cursor says, beside a speaker of the other text."""
        entry = self.list.current
        kind, _, rest = entry.key.partition("/") if entry else ("", "", "")
        if kind == "speaker" and rest.count("/") >= 2:
            side, _, name = rest.rpartition("/")[0].partition("/")
            self.dismiss(Destination(Side(side), 0, speaker=name))
        elif entry is not None and entry.destination is not None:
            at = entry.destination
            self.dismiss(at._replace(speaker=speaker_at(self._material, at.side, at.offset)))
        else:
            self._report("Here is no speaker.")

    def action_judge(self, word: str) -> None:
        """Confirm or reject the finding under the cursor; again takes it back."""
        comparison, number = self._material.comparison, finding_number(self.list.current_key)
        if comparison is None or number is None:
            self._report("A verdict is given on a finding or on a link.")
            return
        note = turned(self._note_on(comparison, number), FindingVerdict(word))
        if note.tags or note.body.strip():
            self._notebook.save(note, continuing=False)
        else:
            self._notebook.delete(note.id)
        self._material = shown_at_once(self._material, note)
        self._fill()
        self._report(f"Finding {number + 1} {verdict_of(note) or 'without a verdict again'}.")

    def action_undo(self, redo: bool) -> None:
        """Take back the last verdict or note, or do it again."""
        self._notebook.undo(redo=redo)

    @on(EntryList.Chosen)
    def _on_chosen(self, message: EntryList.Chosen) -> None:
        message.stop()
        self.dismiss(message.entry.destination)
