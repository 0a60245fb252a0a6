"""What is said of notes that are there already."""

from tests.reader.driver import reader


async def test_a_second_note_on_a_passage_says_how_to_open_the_first(tmp_path):
    async with reader(tmp_path) as driver:
        await driver.press("a", "x", "escape")
        await driver.until(lambda: driver.notes == ["x"])
        await driver.press("a")
        assert driver.shows("This passage bears a note already: o opens it.")
