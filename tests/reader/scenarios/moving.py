"""Moving in a text, on a screen smaller than the texts."""

from tests.reader.driver import LEFT, RIGHT
from tests.reader.scenarios.scenario import scenario
from tui.reader.state.reading_state import Position


@scenario("go-to")
async def go_to(driver):
    await driver.do("go-to")
    await driver.type("4")
    await driver.press("enter")
    assert driver.passage == (LEFT, 3)
    await driver.do("go-to")
    await driver.type("no such place")
    await driver.press("enter")
    assert "names no place" in driver.said


@scenario("footnote")
async def footnote(driver):
    await driver.do("footnote")
    assert "no footnote" in driver.said


@scenario("mark")
async def mark(driver):
    await driver.do("next-passage")
    await driver.do("mark")
    assert driver.shows("mark with which")
    await driver.press("b")
    assert dict(driver.state.marks)["b"] == Position(LEFT, driver.state.offset)


@scenario("go-to-mark")
async def go_to_mark(driver):
    await driver.do("mark")
    await driver.press("c")
    await driver.do("end")
    await driver.do("go-to-mark")
    await driver.press("c")
    assert driver.passage == (LEFT, 0)


@scenario("letters")
async def letters(driver):
    await driver.do("letters")
    target = next(one for one in driver.state.targets if one.place.side is RIGHT)
    assert driver.shows(target.letter)
    await driver.press(target.letter)
    assert driver.state.place == target.place and not driver.state.targets


@scenario("next-passage")
async def next_passage(driver):
    await driver.do("next-passage", count=2)
    assert driver.passage == (LEFT, 2)
    await driver.do("next-passage", key=1)
    assert driver.passage == (LEFT, 3)


@scenario("previous-passage")
async def previous_passage(driver):
    await driver.do("end")
    await driver.do("previous-passage")
    await driver.do("previous-passage", key=1)
    assert driver.passage == (LEFT, 3)


@scenario("next-paragraph")
async def next_paragraph(driver):
    await driver.do("next-paragraph")
    assert driver.passage == (LEFT, 1)
    await driver.do("next-paragraph")
    assert driver.passage == (LEFT, 4)


@scenario("previous-paragraph")
async def previous_paragraph(driver):
    await driver.do("end")
    await driver.do("previous-paragraph", count=2)
    assert driver.passage == (LEFT, 1)


@scenario("half-page-down")
async def half_page_down(driver):
    await driver.do("half-page-down")
    assert driver.top() > 0 and driver.passage > (LEFT, 0)


@scenario("half-page-up")
async def half_page_up(driver):
    await driver.do("end")
    bottom = driver.top()
    await driver.do("half-page-up")
    assert bottom > 0 and driver.top() < bottom
    await driver.again()
    await driver.do("half-page-down")
    await driver.do("half-page-up")
    assert driver.passage == (LEFT, 0) and driver.top() == 0, "as far back as it went"


@scenario("page-down")
async def page_down(driver):
    for key in range(3):
        await driver.again()
        await driver.do("page-down", key=key)
        assert driver.top() > 0 and driver.passage > (LEFT, 0), key


@scenario("page-up")
async def page_up(driver):
    for key in range(2):
        await driver.do("end")
        bottom = driver.top()
        await driver.do("page-up", key=key)
        assert driver.top() < bottom and driver.passage < (LEFT, 5), key


@scenario("row-down")
async def row_down(driver):
    await driver.do("row-down", count=2)
    assert driver.top() == 2


@scenario("row-up")
async def row_up(driver):
    await driver.do("row-down", count=2)
    await driver.do("row-up")
    assert driver.top() == 1


@scenario("start")
async def start(driver):
    await driver.do("end")
    await driver.do("start")
    assert driver.passage == (LEFT, 0) and driver.top() == 0
    await driver.do("start", count=3)
    assert driver.passage == (LEFT, 2)
    await driver.do("start", key=1)
    assert driver.passage == (LEFT, 0)


@scenario("end")
async def end(driver):
    await driver.do("end")
    assert driver.passage == (LEFT, 5) and driver.screen_row(LEFT, 5) is not None
    await driver.do("end", count=2)
    assert driver.passage == (LEFT, 1)
    await driver.do("end", key=1)
    assert driver.passage == (LEFT, 5)


@scenario("page-top")
async def page_top(driver):
    await driver.do("end")
    await driver.do("page-top")
    assert LEFT is driver.state.side and 0 < driver.passage[1] < 5
    assert driver.screen_row(LEFT, driver.passage[1] - 1) is None


@scenario("page-middle")
async def page_middle(driver):
    await driver.do("page-bottom")
    low = driver.screen_row(*driver.passage)
    await driver.do("page-middle")
    assert 0 < driver.screen_row(*driver.passage) < low


@scenario("page-bottom")
async def page_bottom(driver):
    await driver.do("page-bottom")
    number = driver.passage[1]
    assert number > 0 and driver.screen_row(LEFT, number + 1) is None


@scenario("other-text")
async def other_text(driver):
    await driver.do("next-passage")
    await driver.do("other-text")
    assert driver.state.side is RIGHT
    await driver.do("other-text")
    assert driver.passage == (LEFT, 1), "each text keeps its cursor"


@scenario("left-text")
async def left_text(driver):
    for key in range(2):
        await driver.do("right-text")
        await driver.do("left-text", key=key)
        assert driver.state.side is LEFT


@scenario("right-text")
async def right_text(driver):
    for key in range(2):
        await driver.again()
        await driver.do("right-text", key=key)
        assert driver.state.side is RIGHT


@scenario("back")
async def back(driver):
    for key in range(2):
        await driver.again()
        await driver.do("end")
        await driver.do("back", key=key)
        assert driver.passage == (LEFT, 0)


@scenario("forward")
async def forward(driver):
    for key in range(2):
        await driver.again()
        await driver.do("end")
        await driver.do("back")
        await driver.do("forward", key=key)
        assert driver.passage == (LEFT, 5)


@scenario("select")
async def select(driver):
    await driver.do("select")
    await driver.do("next-passage")
    chosen = driver.app.reading.material.documents.left.words(driver.state.selected)
    assert " ".join(chosen.split()) == "Avalon grows. Avalon breaks its old limits."
    assert driver.shows("7 words selected")


def chosen(driver):
    words = driver.app.reading.material.documents.left.words(driver.state.selected)
    return " ".join(words.split())


@scenario("word-back")
async def word_back(driver):
    await driver.do("next-passage")
    await driver.do("select")
    await driver.do("word-back", count=4)
    assert chosen(driver) == "Avalon breaks"
    assert driver.shows("w b word")
    await driver.press("w")
    await driver.press("e")
    assert chosen(driver) == "Avalon breaks its old"
    await driver.press("y")
    assert "Avalon breaks its old" in driver.copied and "limits" not in driver.copied


@scenario("to-passage-start")
async def to_passage_start(driver):
    await driver.do("next-passage")
    await driver.do("select")
    await driver.do("to-passage-start")
    assert chosen(driver) == "Avalon"


@scenario("to-passage-end")
async def to_passage_end(driver):
    await driver.do("next-passage")
    await driver.do("select")
    await driver.press("tab")
    await driver.do("to-passage-end")
    assert chosen(driver) == "limits."
