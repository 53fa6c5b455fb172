import csv
from datetime import UTC, datetime
from io import BytesIO

import pytest
from openpyxl import load_workbook

from actions.models import Progress
from councilhub.models import AuditEntry
from tests.actions.found import PROMISE, SECRET, accept, make_found
from tests.factories import Cast, SignIn, make_action, make_committee, make_council, make_person

CSV, XLSX = (f"/eastmoor-council/actions/export.{kind}" for kind in ("csv", "xlsx"))


def read_csv(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(content.decode("utf-8-sig").splitlines()))


def read_xlsx(content: bytes) -> list[dict[str, str]]:
    headings, *rows = load_workbook(BytesIO(content)).active.iter_rows(values_only=True)
    return [{str(k): str(v or "") for k, v in zip(headings, row, strict=True)} for row in rows]


def test_export_holds_what_the_filters_find_in_its_order(cast: Cast, as_member: SignIn) -> None:
    for wording in ("Alder", "Birch", "Cedar"):
        make_action(cast.committee, wording)
    client = as_member(cast.officer)

    for address, read in ((CSV, read_csv), (XLSX, read_xlsx)):
        rows = read(client.get(f"{address}?q=r&sort=-raised").content)
        assert [row["Action"] for row in rows] == ["Cedar", "Birch", "Alder"]


def test_export_is_a_file_named_after_the_council(cast: Cast, as_member: SignIn) -> None:
    response = as_member(None).get(CSV)

    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert response["Content-Disposition"].startswith('attachment; filename="eastmoor-council-actions-')
    assert as_member(None).get("/eastmoor-council/actions/export.pdf").status_code == 404


def test_export_is_written_down_with_who_took_it(cast: Cast, as_member: SignIn) -> None:
    for user in (None, cast.owner):
        as_member(user).get(CSV)

    entries = AuditEntry.objects.order_by("pk").values_list("by__name", "act", "what", "address")
    assert list(entries) == [
        ("Owner", "exported", "eastmoor council actions (csv)", CSV),
    ]


def test_export_leads_to_the_list_where_a_filter_is_wrong(cast: Cast, as_member: SignIn) -> None:
    make_action(cast.committee, "Alder")

    response = as_member(cast.officer).get(f"{CSV}?since=31+Smarch&q=Alder")

    assert response.status_code == 302
    assert response["Location"] == "/eastmoor-council/actions/?since=31+Smarch&q=Alder"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t"])
def test_export_holds_no_formula(cast: Cast, as_member: SignIn, start: str) -> None:
    words = f'{start}HYPERLINK("https://elsewhere.example")'
    make_action(cast.committee, words)
    client = as_member(cast.officer)

    [from_csv] = read_csv(client.get(CSV).content)
    book = load_workbook(BytesIO(client.get(XLSX).content))

    assert from_csv["Action"] == f"'{words}"
    assert "f" not in {cell.data_type for row in book.active.iter_rows() for cell in row}
    assert book.active["A2"].value == words


def test_export_gives_each_reader_what_the_list_gives_them(cast: Cast, as_member: SignIn) -> None:
    accept(cast, owner=cast.owning).move("in_progress", by=cast.owner, seen=1, note="Internal words.")
    accept(cast, make_found(cast, SECRET, is_exempt=True), owner=cast.owning, wording="See to it")

    seen = {
        name: [
            (row["The words"], row["What was noted"], row["Owner"])
            for row in read_csv(as_member(user).get(f"{CSV}?sort=owner").content)
        ]
        for name, user in (("public", None), ("officer", cast.officer), ("owner", cast.owner))
    }

    assert seen == {
        "public": [(PROMISE, "", "Head of Property")],
        "officer": [(PROMISE, "Internal words.", "Ruth Adeyemi"), (SECRET, "", "Ruth Adeyemi")],
        "owner": [(PROMISE, "Internal words.", "Ruth Adeyemi"), ("", "", "Ruth Adeyemi")],
    }


def test_export_tells_the_day_as_it_was_here(cast: Cast, as_member: SignIn) -> None:
    action = make_action(cast.committee)
    Progress.objects.create(
        action=action,
        at=datetime(2026, 7, 31, 23, 30, tzinfo=UTC),
        by=cast.officer,
        status_from="to_do",
        status_to="to_do",
        note="Late.",
    )

    [row] = read_csv(as_member(cast.officer).get(CSV).content)

    assert row["Last heard"] == "2026-08-01"


def test_export_takes_emoji_and_control_characters(cast: Cast, as_member: SignIn) -> None:
    make_action(cast.committee, 'Plant 🌳\x0b trees, "now"\nor later')
    client = as_member(cast.officer)

    assert client.get(CSV).status_code == 200
    [row] = read_xlsx(client.get(XLSX).content)
    assert row["Action"] == 'Plant 🌳 trees, "now"\nor later'


def test_own_lists_are_files_of_what_they_find(cast: Cast, as_member: SignIn) -> None:
    mine = make_action(cast.committee, "Alder", owner=cast.owner.people.get())
    make_action(cast.committee, "Birch")
    client = as_member(cast.owner)

    for address in ("/my/actions/export.csv", "/my/actions/export.csv?q=Alder"):
        assert [row["Action"] for row in read_csv(client.get(address).content)] == [mine.wording]
    assert read_csv(client.get("/my/asked/export.csv").content) == []
    assert [row["Action"] for row in read_xlsx(client.get("/my/actions/export.xlsx").content)] == ["Alder"]
    assert 'href="/my/actions/export.csv?q=Alder"' in client.get("/my/actions/?q=Alder").content.decode()


def test_own_list_that_is_taken_away_is_written_down_for_each_council_in_it(cast: Cast, as_member: SignIn) -> None:
    other = make_council("Northfell Council")
    theirs = make_person(other, "Ruth Adeyemi", user=cast.owner)
    make_action(cast.committee, "Alder", owner=cast.owning)
    make_action(make_committee(other, "Cabinet"), "Birch", owner=theirs)
    client = as_member(cast.owner)

    client.get("/my/actions/export.csv")
    client.get("/my/asked/export.csv")

    entries = AuditEntry.objects.order_by("pk").values_list("by__name", "what", "address")
    assert list(entries) == [
        ("Owner", "my actions (csv)", "/eastmoor-council/"),
        ("Owner", "my actions (csv)", "/northfell-council/"),
        ("Owner", "asked actions (csv)", "/eastmoor-council/"),
    ]


def test_own_list_of_nobody_in_particular_leads_to_the_page_that_says_so(cast: Cast, as_member: SignIn) -> None:
    assert as_member(cast.stranger).get("/my/actions/export.csv")["Location"] == "/my/actions/"
