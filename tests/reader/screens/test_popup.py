"""The popup: it comes by itself, blocks nothing, and goes with the next key."""

from tests.reader.driver import reader


async def test_it_tells_what_may_follow_and_the_next_key_works_as_ever(tmp_path):
    async with reader(tmp_path) as driver:
        await driver.press("G", "g")
        popup = driver.app.reading.popup
        await driver.until(lambda: popup.is_open)
        await driver.press("g")
        assert not popup.is_open
        assert driver.app.reading.state.offset == 0


async def test_who_types_on_never_sees_it(tmp_path):
    async with reader(tmp_path) as driver:
        await driver.press("g", "g")
        assert driver.app.reading.popup._timer is None


async def test_it_tells_of_marks(tmp_path):
    async with reader(tmp_path) as driver:
        await driver.press("m")
        await driver.until(lambda: driver.app.reading.popup.is_open)
        await driver.press("a")
        assert [name for name, _ in driver.app.reading.state.marks] == ["a"]
        assert not driver.app.reading.popup.is_open


async def test_the_legend_stays_until_a_key(tmp_path):
    async with reader(tmp_path) as driver:
        await driver.do("legend")
        assert driver.app.reading.popup.is_open
        await driver.press("j")
        assert not driver.app.reading.popup.is_open
        assert "next-passage" in driver.ran
