"""Whole pages of ours in the forms that councils use."""

from meetings.reading.minutes import read, read_paragraph
from meetings.reading.shape import ReadItem, ReadParagraph, as_dict, from_dict
from tests.meetings.reading.pages import PAGES, page


def clauses(item: ReadItem) -> list[tuple[str | None, int, str]]:
    return [(clause.label, clause.level, clause.text) for r in item.resolutions for clause in r.clauses]


def said(item: ReadItem) -> list[list[str]]:
    return [paragraph.speakers for paragraph in item.paragraphs if paragraph.speakers]


def test_item_page_gives_title_purpose_and_documents() -> None:
    (item,) = page("item-page-discussion").items
    assert item.title == "Travel to School: draft plan"
    assert item.purpose == "To comment on the draft plan before Cabinet adopts it."
    assert item.documents == ["Travel to School draft plan"]


def test_item_page_furniture_is_headings_and_sizes_only() -> None:
    assert sorted(page("item-page-discussion").furniture) == [
        "Agenda item",
        "Minutes:",
        "PDF 310 KB",
        "Supporting documents:",
    ]


def test_item_page_tells_who_spoke_and_resolves_a_first_name() -> None:
    (item,) = page("item-page-discussion").items
    assert said(item) == [
        ["Councillor Ellery"],
        ["Priya Nandakumar"],
        ["Councillor Tate"],
        ["Priya Nandakumar"],
        ["Councillor Ashworth"],
        ["a parent governor", "the head of transport"],
        ["The Chair"],
    ]


def test_item_page_ties_an_answer_to_what_it_answers() -> None:
    (item,) = page("item-page-discussion").items
    assert [(n, p.replies_to) for n, p in enumerate(item.paragraphs) if p.kind == "response"] == [(4, 3), (6, 5)]


def test_item_page_marks_headings_and_the_chairs_summary() -> None:
    (item,) = page("item-page-discussion").items
    assert [p.text for p in item.paragraphs if p.kind == "heading"] == ["Questions from Members", "Chair’s Summary:"]
    assert [n for n, p in enumerate(item.paragraphs) if p.kind == "chair_summary"] == [9]


def test_nested_labels_are_clauses_of_a_deeper_level() -> None:
    (item,) = page("item-page-discussion").items
    assert [(label, level) for label, level, _ in clauses(item)] == [("a)", 1), ("b)", 1), ("i)", 2), ("ii)", 2)]
    (resolution,) = item.resolutions
    assert (resolution.stem, resolution.verb, resolution.after, resolution.inside) == (
        "Resolved that:",
        "resolved",
        9,
        False,
    )


def test_numbers_without_stops_number_the_paragraphs() -> None:
    (item,) = page("item-page-numbered-paragraphs").items
    assert [p.number for p in item.paragraphs] == ["28", "29", "30", None]
    assert [(r.number, r.stem) for r in item.resolutions] == [("31", "RESOLVED –")]
    assert [(label, level) for label, level, _ in clauses(item)] == [
        ("(a)", 1),
        ("(b)", 1),
        ("(c)", 1),
        ("(i)", 2),
        ("(ii)", 2),
    ]


def test_sentence_that_decides_under_decision_and_again_in_the_minutes_is_given_once() -> None:
    told = "The notes of the meeting held on 3 May 2026 were approved as a correct record."
    page = read(f"Agenda item\n7.\nNotes of May\nDecision:\n{told}\nMinutes:\n{told}\n")
    (resolution,) = page.items[0].resolutions
    assert ([c.text for c in resolution.clauses], told in page.furniture) == ([told], True)


def test_resolution_printed_twice_is_given_once_with_its_votes() -> None:
    first, _ = page("decision-and-minutes").items
    assert clauses(first) == [
        ("1.", 1, "£4,000 be given to the Mill Green play area; and"),
        ("2.", 1, "the rest of the fund be held until June."),
    ]
    vote = first.resolutions[0].vote
    assert vote is not None
    assert (vote.votes_for, vote.against, vote.abstained) == (5, 1, 2)


def test_numbers_alone_on_their_lines_begin_items() -> None:
    assert [(i.number, i.title) for i in page("decision-and-minutes").items] == [
        ("71", "Play Areas Fund"),
        ("72", "Road Humps in Orchard Way"),
    ]


def test_deferred_item_is_a_resolution() -> None:
    _, second = page("decision-and-minutes").items
    assert [(r.verb, r.clauses[0].text) for r in second.resolutions] == [("deferred", "Item deferred.")]


def test_report_gives_author_recommendations_and_sections() -> None:
    (item,) = page("report-in-sections").items
    assert item.title == "Litter in the town centre - findings"
    assert [(r.label, r.text) for r in item.recommendations] == [
        ("2.1", "That the findings be noted."),
        ("2.2", "That Cabinet be asked to buy six new bins."),
    ]
    assert item.report is not None
    assert item.report.author == "Owen Strand"
    assert [(s.number, s.heading) for s in item.report.sections] == [
        ("1", "Purpose of Report"),
        ("2", "Recommendations"),
        ("3", "Background"),
        ("4", "Findings"),
        ("5", "Background Papers"),
    ]
    assert [p.number for p in item.report.sections[2].paragraphs] == ["3.1", "3.2", None, None]


def test_report_says_council_committee_and_date() -> None:
    minutes = page("report-in-sections")
    assert (minutes.council, minutes.committee, minutes.date) == (
        "Kestrelby Borough Council",
        "Environment Scrutiny Committee",
        "2025-10-14",
    )


def test_items_run_together_on_one_line_are_told_apart() -> None:
    assert [(i.number, i.title) for i in page("items-run-together").items] == [
        ("1", "Apologies"),
        ("2", "Declarations of Interest"),
        ("3", "Minutes of the last meeting"),
        ("4", "Highways"),
        ("5", "Finance"),
        ("6", "Planning"),
        ("7", "Date of next meeting"),
    ]


def test_coded_numbers_are_minute_numbers() -> None:
    assert [i.minute_number for i in page("coded-numbers").items] == ["P20/11", "P20/12", "P20/13", "P20/14", "P20/15"]


def test_resolved_after_discussion_on_one_line_is_a_resolution() -> None:
    item = page("coded-numbers").items[3]
    assert [r.stem for r in item.resolutions] == ["RESOLVED:", "RESOLVED to"]
    assert [c.text for r in item.resolutions for c in r.clauses] == ["No objection.", "object on grounds of drainage."]
    assert [p.label for p in item.paragraphs] == ["(a)", "(b)"]


def test_declaration_of_interest_is_told_with_its_name() -> None:
    item = page("coded-numbers").items[1]
    assert [d.name for d in item.declarations] == ["Cllr Eyre"]


def test_wrapped_lines_are_joined_and_page_numbers_set_apart() -> None:
    minutes = page("wrapped-proposed-and-seconded")
    assert minutes.items[1].paragraphs[1].text.startswith("Mr. Power welcomed the works and asked that the traders be")
    assert "2" in minutes.furniture


def test_proposer_and_seconder_are_told_of_what_follows() -> None:
    (resolution,) = page("wrapped-proposed-and-seconded").items[0].resolutions
    assert (resolution.proposer, resolution.seconder, resolution.verb) == (
        "Councillor Doyle",
        "Councillor Roche",
        "resolved",
    )
    assert [c.text for c in resolution.clauses] == [
        "“That, the draft Minutes, as circulated, be taken as read and adopted and signed.”"
    ]


def test_answer_by_pronoun_is_its_speakers() -> None:
    item = page("wrapped-proposed-and-seconded").items[1]
    assert said(item) == [
        ["The Senior Engineer", "Councillor Kinsella", "The Senior Engineer"],
        ["Mr. Power", "The Director of Services"],
    ]


def test_stem_takes_the_words_that_lead_to_it() -> None:
    (resolution,) = page("indented-borough").items[1].resolutions
    assert resolution.stem == "On being put to the vote it was RESOLVED (2 votes to 1): That"
    assert [c.label for c in resolution.clauses] == [None, "(1)", "(2)"]


def test_exempt_item_names_its_paragraphs() -> None:
    *_, last = page("indented-borough").items
    assert (last.exempt, last.exempt_paragraphs) == (True, [1, 3])


def test_headings_without_numbers_begin_items() -> None:
    assert [i.title for i in page("headings-without-numbers").items] == [
        "Minutes of the meeting held 12 May 2025",
        "Footpath to the Shore",
        "Bonfire Night",
        "Date of Next Meeting",
    ]


def test_initials_of_those_present_are_speakers() -> None:
    assert said(page("headings-without-numbers").items[1]) == [["ML", "HO"]]


def test_agreement_within_discussion_stays_in_its_paragraph() -> None:
    item = page("headings-without-numbers").items[2]
    (resolution,) = item.resolutions
    assert (resolution.inside, resolution.after) == (True, 0)
    assert resolution.clauses[0].text == "It was agreed that the bonfire would be moved to the playing field."
    assert item.paragraphs[0].text.startswith(resolution.clauses[0].text)


def test_action_column_stands_beside_its_paragraph() -> None:
    item = page("action-column").items[2]
    assert [(p.label, p.text, p.action) for p in item.paragraphs] == [
        ("i)", "Letter about the bus shelter. The Clerk to reply with thanks.", "Clerk"),
        ("ii)", "Newsletter of the hill farmers.", "Noted"),
    ]


def test_line_labels_under_matters_arising_are_no_numbers() -> None:
    item = page("action-column").items[1]
    assert [(p.number, p.label) for p in item.paragraphs] == [(None, "4.9."), (None, "4.12i)")]


def test_welsh_page_is_read() -> None:
    minutes = page("cymraeg")
    assert minutes.date == "2024-03-05"
    assert [(r.verb, r.clauses[0].text) for i in minutes.items for r in i.resolutions] == [
        ("resolved", "Penderfynwyd derbyn y cofnodion fel rhai cywir."),
        ("agreed", "Cytunwyd i ysgrifennu at y cyngor sir."),
        ("agreed", "Cynigiwyd gan y Cyng. Tudor ac eiliwyd gan y Cyng. Rees i dalu'r biliau."),
    ]
    assert said(minutes.items[1]) == [["y Clerc", "Cyng. Rees"]]


def test_empty_text_gives_nothing() -> None:
    minutes = read(" \n\x00\n")
    assert (minutes.front, minutes.items, minutes.furniture, minutes.unplaced) == ([], [], [], [])


def test_empty_paragraph_typed_alone_says_nothing() -> None:
    alone = read_paragraph("", present=[], before=[])
    assert (alone.paragraph, alone.resolution, alone.commitments) == (ReadParagraph(""), None, [])


def test_json_form_gives_the_same_reading_back() -> None:
    for path in sorted(PAGES.glob("*.txt")):
        minutes = read(path.read_text("utf-8"), source=path.name)
        assert from_dict(as_dict(minutes)) == minutes


def test_bare_numbers_and_capitals_begin_items() -> None:
    minutes = page("district-bare-numbers")
    assert [(i.number, i.title) for i in minutes.items][2:] == [
        ("47", "EXTERNAL AUDIT PLAN"),
        ("48", "WORK PROGRAMME"),
    ]
    assert [p.number for p in minutes.items[2].paragraphs] == ["47.1", "47.2"]


def test_motion_that_leads_to_a_resolution_is_its_stem() -> None:
    (resolution,) = page("district-bare-numbers").items[3].resolutions
    assert resolution.stem == "It was moved by Councillor Bream, seconded by Councillor Dunn and RESOLVED: that"
    assert (resolution.proposer, resolution.seconder) == ("Councillor Bream", "Councillor Dunn")


def test_office_before_a_colon_is_somebodys_role() -> None:
    found = {a.name: a.role for a in page("district-bare-numbers").attendance}
    assert (found["Mr T Eames"], found["V Gale"]) == ("Independent Member", "Democratic Services Officer")


def test_decision_heading_opens_lettered_clauses() -> None:
    item = page("scottish-minute").items[2]
    assert clauses(item)[:2] == [
        ("(a)", 1, "NOTED the report; and"),
        ("(b)", 1, "AGREED that the application be refused."),
    ]


def test_movers_on_lines_and_an_agreement_below_are_one_resolution() -> None:
    (resolution,) = page("northern-irish-minutes").items[2].resolutions
    assert (resolution.proposer, resolution.seconder, resolution.verb) == (
        "Councillor Given",
        "Councillor Ervine",
        "agreed",
    )
    assert [c.text for c in resolution.clauses] == ["the charges be held for a year."]


def test_numbers_with_a_nought_are_items() -> None:
    assert [i.number for i in page("northern-irish-minutes").items] == ["1.0", "2.0", "3.0"]


def test_a_line_that_names_what_was_raised_is_a_heading() -> None:
    page = (
        "Agenda item\n\nLibraries\n\nMinutes:\n\nCouncillor Marsh introduced the report.\n\n"
        "Key points raised by Members\n\nCouncillor Vane asked when the roof would be mended."
    )

    kinds = [(p.kind, p.text[:10]) for p in read(page).items[0].paragraphs]

    assert kinds == [("contribution", "Councillor"), ("heading", "Key points"), ("contribution", "Councillor")]


def test_minutes_that_follow_their_heading_on_one_line_are_no_documents() -> None:
    minutes = read(
        "Agenda item\n\nThe well\n\nAdditional documents:\n\nMinutes: The Clerk said that the well in the lane was dry."
    )
    assert minutes.items[0].documents == []
    assert minutes.items[0].paragraphs[0].text == "The Clerk said that the well in the lane was dry."


def test_initials_behind_a_name_are_known_wherever_the_page_begins_to_use_them() -> None:
    minutes = read(
        "Harrowick Parish Council\n\nPresent: Ann Moss (AM), Dan Lee (DL)\n\n1. Halls\n\nOpen.\n\n2. Roads\n\n"
        "Kit Vane (KV), who farms there, was welcomed.\n\nKV said that the lane was wet.\n\nXY said that it was not."
    )
    assert [p.speakers for p in minutes.items[1].paragraphs] == [[], ["KV"], []]


def test_minutes_numbered_through_below_decisions_are_discussion_up_to_what_was_resolved() -> None:
    minutes = read(
        "Decision details\n\nThe well\n\nDecisions:\n\n17.1 The Committee had a report by the Director of Wells.\n\n"
        "17.2 Cllr Lee asked how deep it went. The Chair said that nobody knew.\n\n"
        "17.3 Resolved – That the well be filled."
    )
    (item,) = minutes.items
    assert [(p.number, p.speakers) for p in item.paragraphs] == [("17.1", []), ("17.2", ["Cllr Lee", "The Chair"])]
    assert [(r.number, r.clauses[0].text) for r in item.resolutions] == [("17.3", "the well be filled.")]


def test_line_that_answers_names_who_speaks_in_the_list_below() -> None:
    page = (
        "1. Rents\nIn reply to questions, the Head of Housing:\n\n- Confirmed that rents would rise.\n\n"
        "- Agreed to share the figures.\n\n2. Roads\nNone."
    )
    item = read(page).items[0]
    assert [(one.kind, one.speakers) for one in item.paragraphs] == [
        ("response", ["the Head of Housing"]),
        ("list", []),
        ("list", []),
    ]
    assert item.resolutions == []


def test_paper_that_names_its_item_stays_a_document() -> None:
    page = (
        "Agenda item\n4.\nHalls\nTo hear of the halls.\nAdditional documents:\n"
        "Annex 1 - Reed and Pike updated lists , item 63.\nMinutes:\nThe hall was open."
    )
    assert read(page).items[0].documents == ["Annex 1 - Reed and Pike updated lists , item 63."]


def test_line_that_names_its_purpose_is_the_purpose() -> None:
    item = read("1. Roads\nPurpose: To seek approval of the plan.\n\nThe Clerk read it out.\n\n2. Halls\nNone.").items[
        0
    ]
    assert (item.purpose, item.commitments) == ("Purpose: To seek approval of the plan.", [])


def test_whoever_arranges_for_somebody_to_come_promises_once() -> None:
    text = (
        "Cllr Reed said the school was full. He urged everyone to write. He agreed to arrange for the head to attend."
    )
    found = read(f"1. School\n{text}\n\n2. Roads\nNone.").items[0].commitments
    assert [(one.quote, one.owner) for one in found][1:] == [
        ("He agreed to arrange for the head to attend", "Cllr Reed"),
    ]
