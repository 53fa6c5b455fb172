"""Welsh pages: who sent apologies, who declares, what was decided."""

import pytest

from meetings.reading.minutes import read
from meetings.reading.shape import ReadMinutes


def page(title: str, text: str) -> ReadMinutes:
    return read(
        "Cyngor Tref Glanffrwd\nCofnodion y cyfarfod a gynhaliwyd ar 3 Gorffennaf 2028 am 7.30yh\n"
        "Yn bresennol: Cyng. Ann Dafis (Cadeirydd), Cyng. Huw Prys, Cyng. Elin Bowen, Jo Puw (Clerc)\n\n"
        f"1. Croeso\nCroesawodd y Cadeirydd bawb.\n\n2. {title}\n{text}\n\n3. Cyllid\nDarllenwyd y cyfrifon.\n"
    )


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ymddiheurodd y Cynghorwyr Keith Hywel a Ceri Morys.", ["Cynghorydd Keith Hywel", "Cynghorydd Ceri Morys"]),
        ("Ymddiheurodd y Cynghorydd Keith Hywel am na allai ddod.", ["Cynghorydd Keith Hywel"]),
        ("Cafwyd ymddiheuriadau oddi wrth y Cyng. Keith Hywel.", ["Cyng. Keith Hywel"]),
        ("Cafwyd ymddiheuriad am absenoldeb gan yr Henadur Keith Hywel.", ["Henadur Keith Hywel"]),
        ("Anfonodd y Cynghorydd Keith Hywel ei ymddiheuriadau.", ["Cynghorydd Keith Hywel"]),
        ("Ymddiheurodd y Cynghorydd Keith Hywel am fod yn hwyr.", []),
        ("Ni chafwyd ymddiheuriadau.", []),
    ],
)
def test_apologies_in_welsh(text: str, names: list[str]) -> None:
    told = page("Ymddiheuriadau", text).attendance
    assert [person.name for person in told if person.status == "apologies"] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Datganodd y Cynghorydd Huw Prys gyswllt personol â Chofnod 56.", ["Cynghorydd Huw Prys"]),
        ("Gwnaeth y Cynghorydd Huw Prys ddatganiad o ddiddordeb yn eitem 5.", ["Cynghorydd Huw Prys"]),
        ("Mynegodd y Cynghorydd Huw Prys fuddiant yn eitem 5.", ["Cynghorydd Huw Prys"]),
        ("Datgelodd y Cyng. Huw Prys fuddiant personol yn eitem 5.", ["Cyng. Huw Prys"]),
        ("Bu i'r Cynghorydd Huw Prys ddatgan buddiant yn eitem 5.", ["Cynghorydd Huw Prys"]),
        (
            "Cafwyd y rhain:\n1) Datganodd y Cyng. Huw Prys gyswllt personol â Chofnod 6;\n"
            "2) Datganodd y Cyng. Elin Bowen gyswllt personol â Chofnod 7.",
            ["Cyng. Huw Prys", "Cyng. Elin Bowen"],
        ),
        ("Dim.", []),
    ],
)
def test_declarations_in_welsh(text: str, names: list[str]) -> None:
    item = page("Datgan Buddiannau", text).items[1]
    assert [declared.name for declared in item.declarations] == names


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Argymhellwyd i'r Cyngor fabwysiadu'r polisi.", "recommended"),
        ("Pleidleisiwyd: 6 o blaid, 2 yn erbyn. Derbyniwyd y cynnig.", "agreed"),
        ("Collwyd y gwelliant.", "lost"),
        ("Roedd pawb o blaid derbyn y cais.", "agreed"),
        ("Llofnodwyd y cofnodion fel rhai cywir.", "agreed"),
    ],
)
def test_decision_in_welsh(text: str, verb: str) -> None:
    (one,) = page("Adroddiad", text).items[1].resolutions
    assert one.verb == verb


def test_body_behind_its_verb_opens_a_list() -> None:
    welsh = page("Adroddiad", "CYTUNODD y Pwyllgor:-\n1. nodi'r adroddiad;\n2. gofyn am ddiweddariad.")
    (one,) = welsh.items[1].resolutions
    assert (one.stem, [(c.label, c.text) for c in one.clauses]) == (
        "CYTUNODD y Pwyllgor:-",
        [("1.", "nodi'r adroddiad;"), ("2.", "gofyn am ddiweddariad.")],
    )
    assert [item.title for item in welsh.items] == ["Croeso", "Adroddiad", "Cyllid"]


@pytest.mark.parametrize(
    "said",
    [
        "Cynigiwyd gan Cyng. Ford ac eiliwyd gan Cyng. Dale dalu'r biliau. Cytunwyd.",
        "Cynigiodd Cyng. Ford, ac eiliodd Cyng. Dale, fod y giât yn cael ei thrwsio. Pasiwyd yn unfrydol.",
    ],
)
def test_movers_in_welsh_end_at_their_names(said: str) -> None:
    (item,) = read(f"5. Cyllid\n{said}\n").items
    assert [(one.proposer, one.seconder) for one in item.resolutions] == [("Cyng. Ford", "Cyng. Dale")]
