"""What the target does, undergoes or owns."""

import pytest

CASES = [
    # sentence, mention, role, lemmas of its own predicates in order
    ("Norway joined the pact.", "Norway", "doer", ["join"]),
    ("Norway was invited by the pact.", "Norway", "undergoer", ["invite"]),
    ("The pact invited Norway.", "Norway", "undergoer", ["invite"]),
    ("Norway was reopened for bathing in May.", "Norway", "undergoer", ["reopen"]),
    ("Norway is not fit for bathing.", "Norway", "doer", ["be"]),
    ("Norway was blamed for overfishing the bay.", "Norway", "undergoer", ["blame", "overfish"]),
    ("The pact was founded by Norway.", "Norway", "doer", ["found"]),
    ("Norway, a small kingdom in the north, rejected the plan.", "Norway", "doer", ["reject"]),
    ("Norway, which hosts the fleet, rejected the plan.", "Norway", "doer", ["reject"]),
    (
        "In recent years Norway has widened its fisheries and sought to break the quota.",
        "Norway",
        "doer",
        ["widen", "seek", "break"],
    ),
    ("Norway and Chad have signed a treaty.", "Norway", "doer", ["sign"]),
    ("Chad and Norway have signed a treaty.", "Norway", "doer", ["sign"]),
    ("Sweden left, and Norway stayed in the union.", "Norway", "doer", ["stay"]),
    ("The minister says Norway has raised its budget.", "Norway", "doer", ["raise"]),
    (
        "The minister says that Norway, already burdened by debt, has raised its budget.",
        "Norway",
        "doer",
        ["raise"],
    ),
    ("Already burdened by debt, Norway has resisted the demand.", "Norway", "doer", ["resist", "burden"]),
    ("The prospect of Norway joining the bloc alarmed Chad.", "Norway", "doer", ["join"]),
    ("Norway's attempts to widen the quota failed.", "Norway", "owner", ["widen"]),
    ("Norway remains constrained by its constitution.", "Norway", "undergoer", ["constrain"]),
    ("The pact can help Norway open overseas markets.", "Norway", "undergoer", ["help", "open"]),
    (
        "Norway is holding exercises with Chad and participating in drills.",
        "Norway",
        "doer",
        ["hold", "participate"],
    ),
    ("Norway is unwilling to play that game.", "Norway", "doer", ["be", "play"]),
    ("Chad, urged by Norway, waited.", "Norway", "doer", ["urge"]),
    ("Norway, urged twice by the pact, waited.", "Norway", "doer", ["wait"]),
    ("Norway, called a miser by the pact, paid.", "Norway", "doer", ["pay"]),
    ("To Chad Norway lent the boats.", "Norway", "doer", ["lend"]),
    ("In 1912 Norway joined the pact.", "Norway", "doer", ["join"]),
    ("The pact that Norway joined in May has grown.", "Norway", "doer", ["join"]),
    ("It was Norway that the fishermen wanted.", "Norway", "undergoer", ["want"]),
    ("The risks facing Norway are old.", "Norway", "undergoer", ["face"]),
    ("Norway, which had paid first, waited for the pact.", "Norway", "doer", ["wait"]),
    ("The pact was signed first by Chad and then by Norway.", "Norway", "doer", ["sign"]),
    ("Then came Norway with a plan.", "Norway", "doer", ["come"]),
    ("Norway must either pay or leave.", "Norway", "doer", ["pay"]),
    ("Norway (the northern one) waited for the pact.", "Norway", "doer", ["wait"]),
    ("Norway signed the deal, becoming the second member.", "Norway", "doer", ["sign", "become"]),
    ("Norway gains influence by exploiting the crisis.", "Norway", "doer", ["gain", "exploit"]),
    ("Norway, far from breaking its limits, remains bound by them.", "Norway", "undergoer", ["bind"]),
    ("Never before has Norway spent so much.", "Norway", "doer", ["spend"]),
    ("Chad accused Norway of breaking the quota.", "Norway", "undergoer", ["accuse", "break"]),
    ("Norway is seen as breaking the quota.", "Norway", "undergoer", ["see", "break"]),
    ("Norway has four friends, including Chad and Mali.", "Norway", "doer", ["have"]),
    ("Norway rejected calls, aggravated assault and other charges.", "Norway", "doer", ["reject"]),
    ("Larsen saw Norway fall down.", "Norway", "undergoer", ["see", "fall"]),
    ("Does anybody know whether Norway plans to deliver the ships?", "Norway", "doer", ["plan", "deliver"]),
    (
        "With the ministers, Norway plans to act as the leader and reshape the order.",
        "Norway",
        "doer",
        ["plan", "act", "reshape"],
    ),
    ("Norway plans to build ships and to arm them.", "Norway", "doer", ["plan", "build", "arm"]),
    ("Norway had better prepare.", "Norway", "doer", ["prepare"]),
    ("And where does Norway intend to sail?", "Norway", "doer", ["intend", "sail"]),
    ("Why did Norway's minister make the claim?", "Norway", "owner", ["make"]),
    ("Would Norway join the bloc?", "Norway", "doer", ["join"]),
    ("It is a sign that Norway has a plan, said Larsen, a fellow.", "Norway", "doer", ["have"]),
    ("Norway deployed ships to block the strait.", "Norway", "doer", ["deploy", "block"]),
    ("The Oslo government's plan failed.", "Oslo", "owner", []),
    ("It seems Oslo wants to lead.", "Oslo", "doer", ["want", "lead"]),
    ("It is Norway that should pay.", "Norway", "doer", ["pay"]),
    ("It is Norway's fault that ships left.", "Norway", "owner", []),
    ("Norway is unusually keen on catching whales.", "Norway", "doer", ["be", "catch"]),
    ("Norway is mainly interested in buying ships.", "Norway", "doer", ["be", "buy"]),
    ("Norway's plan is equivalent to buying ships.", "Norway", "owner", []),
    ("Norway stopped short of naming Chad.", "Norway", "doer", ["stop", "name"]),
    ("The Foreign Ministry of Norway published a plan.", "Norway", "owner", ["publish"]),
    ("The Ministry of Foreign Affairs of Norway may send a ship.", "Norway", "owner", ["send"]),
    ("The Oslo government has raised taxes.", "Oslo", "owner", ["raise"]),
    ("The Oslo weather has raised fears.", "Oslo", "other", []),
    ("President Norway Larsen praised Chad.", "Norway", "doer", ["praise"]),
    (
        "Norway used the storm to close its ports.",
        "Norway",
        "doer",
        ["use", "close"],
    ),
    ("Norway is using ships built to carry coal.", "Norway", "doer", ["use"]),
    ("Norway is taking steps to widen its quota.", "Norway", "doer", ["take", "widen"]),
    ("Norway rejected a bill to widen its quota.", "Norway", "doer", ["reject"]),
    (
        "Officials said that Norway had raised its quota and warned that fish would go.",
        "Norway",
        "doer",
        ["raise"],
    ),
    (
        "The king says that Norway had raised its quota and claims that fish are safe.",
        "Norway",
        "doer",
        ["raise"],
    ),
    ("Officials said Norway wants peace and says that war is far.", "Norway", "doer", ["want", "say"]),
    ("Visiting Norwegian Prime Minister Kari Larsen praised Chad.", "Norwegian", "owner", []),
    ("Norway's decision to meet Chad, Mali and Peru marks a turn.", "Norway", "owner", ["meet", "mark"]),
    ("The trend is driven by Norway's growing naval and civil orders.", "Norway", "owner", []),
    ('"The pact is dead," said Norway.', "Norway", "doer", ["say"]),
    ("Is Norway ready?", "Norway", "doer", ["be"]),
    ("Neither did Norway.", "Norway", "doer", ["do"]),
    ("There was a Norway before the oil.", "Norway", "doer", ["be"]),
    ("The ships Norway sold were old.", "Norway", "doer", ["sell"]),
    ("By the treaty Norway ceded the islands.", "Norway", "doer", ["cede"]),
    ("It looks like Norway is waiting.", "Norway", "doer", ["wait"]),
    ("Norway keeps up its guard.", "Norway", "doer", ["keep"]),
    ("Norway does not have a plan.", "Norway", "doer", ["have"]),
    ("Norway has had a plan.", "Norway", "doer", ["have"]),
    ("A land named Norway sold ships.", "Norway", "other", []),
    ("The people of Norway waiting for ships sang.", "Norway", "owner", []),
    ("Kingdoms such as Norway sold ships.", "Norway", "near", []),
    ("Slowly, Norway.", "Norway", "near", []),
    ("Chad let Norway deal with it.", "Norway", "undergoer", ["let", "deal"]),
    ("Norway does one thing: selling ships and buying fish.", "Norway", "doer", ["do", "sell", "buy"]),
]


@pytest.mark.parametrize(("text", "name", "role", "lemmas"), CASES)
def test_role_and_predicates(read, text, name, role, lemmas):
    mention = next(item for item in read(text).mentions if item.span.of(text) == name)
    own = [item.lemma for item in mention.predications if item.role.value != "owner"]
    assert (mention.role.value, own) == (role, lemmas)


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("Norway follows an ideology to maintain hegemony.", "maintain"),
        ("Norway rejected calls to increase spending.", "increase"),
        ("Norway assisted the bloc to extend its reach.", "extend"),
        ("The union wants Chad to leave and praised Norway.", "leave"),
    ],
)
def test_infinitives_of_other_nouns_are_not_the_targets_acts(read, text, lemma):
    found = [item.lemma for mention in read(text).mentions for item in mention.predications]
    assert lemma not in found


@pytest.mark.parametrize(
    ("text", "under"),
    [
        ("Norway sought to break the quota.", "seek"),
        ("Norway has an ambition to break the quota.", "ambition"),
        ("Norway acted in an attempt to break the quota.", "attempt"),
        ("Norway found an opportunity to break the quota.", "opportunity"),
        ("Norway's desire to break the quota is known.", "desire"),
    ],
)
def test_what_a_predicate_stands_under(read, text, under):
    predications = [item for mention in read(text).mentions for item in mention.predications]
    assert next(item.under for item in predications if item.lemma == "break") == under


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("Norway did not break the quota.", True),
        ("Norway never broke the quota.", True),
        ("Norway's reluctance to break the quota is known.", True),
        ("Norway refused to break the quota.", True),
        ("Norway cannot break the quota.", True),
        ("Norway is by no means breaking the quota.", True),
        ("Norway is not ready to break the quota.", True),
        ("Norway must be prevented from breaking the quota.", True),
        ("Norway has no right to break the quota.", True),
        ("Norway has every right to break the quota.", False),
        ("Norway has not only broken the quota.", False),
        ("Norway broke the quota.", False),
    ],
)
def test_negation_of_a_predicate(read, text, negated):
    predications = [item for mention in read(text).mentions for item in mention.predications]
    assert next(item.negated for item in predications if item.lemma == "break") is negated


def test_modal_and_passive(read):
    text = "Norway may be forced out."
    predication = read(text).mentions[0].predications[0]
    assert (predication.modal, predication.passive, predication.particle) == ("may", True, "out")


def test_nothing_certain_is_near(read):
    text = "The fleet sailed from Norway to the south."
    mention = read(text).mentions[0]
    assert (mention.role.value, mention.predications) == ("near", ())


def test_the_object_ends_before_a_contrast(read):
    text = "Norway is stepping back from the bloc, not from the region."
    predication = read(text).mentions[0].predications[0]
    assert predication.object.of(text) == "from the bloc"


def test_what_stands_behind_an_infinitive_is_its_object(read):
    text = "Norway waits, and a crew that hopes to leave it will have to row."
    found = {item.lemma for mention in read(text).mentions for item in mention.predications}
    assert not found & {"have", "row"}
