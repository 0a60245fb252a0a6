"""The findings as JSON, and the findings of each link."""

from tui.reports.data import report_data, shifts_data

KEYS = {"kind", "text", "title", "old", "new", "axis", "link", "against", "shifts"}


def test_a_finding_has_what_the_contract_asks(comparison):
    (finding,) = shifts_data(comparison)["findings"]
    assert finding.keys() >= KEYS
    assert finding["axis"] == "limits"
    assert finding["poles"] == {"left": "left", "right": "right"}
    assert finding["shifts"] == [0]
    assert finding["against"] == 1
    assert len(finding["text"]) <= 240
    for end, document in (("old", comparison.documents.left), ("new", comparison.documents.right)):
        (cited,) = finding[end]
        assert document.text[cited["start"] : cited["end"]] == cited["text"]
        assert cited["naming"] == "named"
        assert cited["voice"]["kind"] in {"author", "named"}


def test_a_link_has_the_findings_that_both_its_ends_bear_out(comparison):
    data = report_data(comparison)
    assert [link["findings"] for link in data["links"]] == [[0]]
    assert data["findings"] == shifts_data(comparison)["findings"]


def test_the_summary_opens_the_data(comparison):
    summary = report_data(comparison)["summary"]
    assert set(summary["voices"]) == {"left", "right"}
    (line,) = summary["lines"]
    assert line["finding"] == 0
    assert line["lead"] == "Is it bound by its limits?"
    assert line["left"]["text"] == "Japan sought to break the constraints of the Constitution."
    assert line["right"]["speaker"] == "Xiang Haoyu"
    assert summary["little"].startswith("Little was found")
