"""Web pages as blocks in reading order: what is read, what is left out, and where a right-hand column stands."""

import pytest

from meetings.reading.formats import Unreadable, text_of


def blocks(markup: str) -> list[str]:
    return text_of(markup.encode(), "halls.html").strip("\n").split("\n\n")


MEETING = """<!DOCTYPE html><html><head><title>Agenda</title><style>p {color: red}</style></head><body>
<header>Eastmoor</header><nav><ul><li>Calendar</li></ul></nav>
<form action="page.aspx"><div id="modgov"><h1>Agenda, decisions and minutes</h1>
<script>gate()</script><h2><a href="c.aspx">Parks Committee -
 Tuesday 3 November 2026 6.30 pm</a></h2>
<p><span class="mgLabel">Venue: </span>Council&nbsp;Chamber</p>
<table class="mgItemTable" id="mgItemTable"><caption>Items</caption>
<tr><th>No.</th><th>Item</th></tr>
<tr><td><p>31.</p></td><td><p><a href="g.pdf">Park gates <span><img src="p.gif"> PDF 84 KB</span></a></p>
<div class="WordSection1"><p>To consider the gates.</p></div><p>Additional documents:</p>
<ul class="mgBulletList"><li><a href="a.pdf">Appendix 1 <span>, item 31.</span> <span>PDF 9 KB</span></a></li></ul>
<p>Decision:</p><p><b>RESOLVED</b> that:</p><p class="MsoNormal">&nbsp;</p>
<p style="text-indent:-18pt"><span>1.<span>&nbsp;&nbsp;&nbsp;</span></span><span class="GramE">the</span> gates
be mended; and</p><p>Minutes:</p><p>&middot;<span>&nbsp;&nbsp;&nbsp;&nbsp; </span>Councillor Byrne asked about rust.</p>
<table class="mgTableNoBorderFullWidth"><caption>Recorded Vote</caption><tr><th>Title</th><th>Result</th></tr>
<tr><td>Park gates</td><td> <img src="yes.png">Carried</td></tr></table>
</td></tr></table></div></form><footer>&copy; Eastmoor</footer></body></html>"""


def test_a_meeting_page_is_read_item_by_item() -> None:
    assert blocks(MEETING) == [
        "Agenda, decisions and minutes",
        "Parks Committee - Tuesday 3 November 2026 6.30 pm",
        "Venue: Council Chamber",
        "Items",
        "No.",
        "Item",
        "31.",
        "Park gates PDF 84 KB",
        "To consider the gates.",
        "Additional documents:",
        "Appendix 1 , item 31. PDF 9 KB",
        "Decision:",
        "RESOLVED that:",
        "1. the gates be mended; and",
        "Minutes:",
        "· Councillor Byrne asked about rust.",
        "Recorded Vote",
        "Title",
        "Result",
        "Park gates",
        "Carried",
    ]


@pytest.mark.parametrize(
    "page",
    [
        "<body><nav>Home</nav><main><p>Gate</p></main><aside>News</aside></body>",
        "<body><p>Home</p><div role='main'><p>Gate</p></div></body>",
        "<body><p>Home</p><article>Gate</article></body>",
        "<header>Home</header><p>Gate</p><footer>Contact</footer>",
        "<p hidden>Home</p><p>Gate</p><p style='display: none'>Gone</p><span aria-hidden=true>x</span>",
        "<button>Close</button><p>Gate</p><textarea>Gone</textarea><noscript>Gone</noscript>",
        "<!-- Home --><p>Ga<!-- x -->te</p><template>Gone</template><select><option>2025</select>",
    ],
)
def test_what_is_not_the_page_is_left_out(page: str) -> None:
    assert blocks(page) == ["Gate"]


def test_a_header_with_the_title_is_kept() -> None:
    assert blocks("<header><h1>Minutes</h1></header><p>Gate</p>") == ["Minutes", "Gate"]


def test_headers_and_footers_within_the_main_part_are_kept() -> None:
    page = "<header>Home</header><main><header>Minutes</header><p>Gate</p><footer>Chair</footer></main>"
    assert blocks(page) == ["Minutes", "Gate", "Chair"]


def test_a_page_of_several_articles_is_read_whole() -> None:
    assert blocks("<h1>Minutes</h1><article>Gate</article><article>Hedge</article>") == ["Minutes", "Gate", "Hedge"]


def test_words_are_joined_only_where_the_page_joins_them() -> None:
    assert blocks("<p>9<sup>th</sup> of<b> May </b>and<i>then</i></p>") == ["9th of May andthen"]


def test_a_line_break_begins_a_block() -> None:
    assert blocks("<p>To be signed<br>by the Chair<br/> </p>") == ["To be signed", "by the Chair"]


def test_entities_are_characters_and_soft_hyphens_are_dropped() -> None:
    assert blocks("<p>&pound;5 &amp; caf&eacute; Man&shy;or&#8203;gate &ldquo;T&#373;&rdquo;</p>") == [
        "£5 & café Manorgate “Tŵ”"
    ]


@pytest.mark.parametrize(
    ("opening", "labels"),
    [
        ("<ol>", ["1.", "2."]),
        ("<ol type=a>", ["a.", "b."]),
        ("<ol type=A start=26>", ["Z.", "AA."]),
        ("<ol type=i start=4>", ["iv)", "v)"]),
        ("<ol style='list-style-type: upper-roman' start=9>", ["IX)", "X)"]),
        ("<ol class=lower-latin>", ["a.", "b."]),
        ("<ol class='minutes roman'>", ["i)", "ii)"]),
        ("<ol start=0>", ["0.", "1."]),
    ],
)
def test_a_numbered_list_keeps_its_labels(opening: str, labels: list[str]) -> None:
    assert blocks(f"{opening}<li>Gate</li><li><p>Hedge</p></li></ol>") == [f"{labels[0]} Gate", f"{labels[1]} Hedge"]


def test_nested_lists_count_apart_and_only_the_first_block_of_an_entry_is_labelled() -> None:
    page = (
        "<ol><li><h4>Gates</h4><p>Mended.</p><ol type=a><li>rust</li></ol></li><li value=7>Hedge<ul><li>yew</ul></ol>"
    )
    assert blocks(page) == ["1. Gates", "Mended.", "a. rust", "7. Hedge", "yew"]


def test_a_symbol_font_bullet_is_a_bullet() -> None:
    page = (
        "<p>§<span>&nbsp;&nbsp;&nbsp; </span>rust</p><p>o&nbsp;&nbsp; paint</p><p>\uf0b7 &nbsp;hinges</p><p>o dear</p>"
    )
    assert blocks(page) == ["• rust", "• paint", "• hinges", "o dear"]


def test_emphasis_set_off_by_tabs_is_a_right_hand_column() -> None:
    assert blocks("<p>Mend the gate.\t   <em>Clerk</em></p>") == ["Mend the gate.\tClerk"]


def test_emphasis_that_ends_a_sentence_is_no_column() -> None:
    assert blocks("<p>The motion was <b>carried</b></p><p>Vote. <b>Lost</b></p>") == [
        "The motion was carried",
        "Vote. Lost",
    ]


def test_a_page_with_a_right_hand_column_has_its_owners_there_however_they_are_set_off() -> None:
    page = """<ul><li>Mend the gate.          <em>Clerk</em></li><li>Noted\t\t<em>All</em></li>
    <li>Cut the hedge. <em>Cllr J Byrne</em></li></ul><ul><li><p>Paint the shed.</p>
    <em>Chair</em></li></ul><p><em>The Chair left.</em></p><p>It was <em>then</em></p>"""
    assert blocks(page) == [
        "Mend the gate.\tClerk",
        "Noted\tAll",
        "Cut the hedge.\tCllr J Byrne",
        "Paint the shed.",
        "\tChair",
        "The Chair left.",
        "It was then",
    ]


def test_figures_set_off_by_tabs_are_a_right_hand_column_and_tabs_that_indent_are_not() -> None:
    assert blocks("<p>\tPaint, cheque 12\t\t\t£4.00</p><p>one\ttab</p><p>wrapped\n\t\t\tline</p>") == [
        "Paint, cheque 12\t£4.00",
        "one tab",
        "wrapped line",
    ]


def test_a_table_is_read_row_by_row_with_its_last_column_set_off() -> None:
    page = """<table><tr><th>Name</th><th>Attendance</th></tr><tr><td>Councillor A Marsh</td><td>Present</td></tr>
    <tr><td><p>31.2</p><td><p>The gate wants paint.</p><p>It was agreed to paint it.</p><td><p>Clerk</p></tr>
    <tr><td>Apologies:</td><td>Councillor Byrne</td></tr><tr><td></td><td>Hedge</td></tr></table>"""
    assert blocks(page) == [
        "Name\tAttendance",
        "Councillor A Marsh\tPresent",
        "31.2 The gate wants paint.",
        "It was agreed to paint it.\tClerk",
        "Apologies: Councillor Byrne",
        "Hedge",
    ]


def test_owners_beside_as_many_paragraphs_stand_each_beside_its_own() -> None:
    page = "<table><tr><td><p>Gate.</p><p>Hedge.</p></td><td><p>Clerk</p><p>Chair</p></td></tr></table>"
    assert blocks(page) == ["Gate.\tClerk", "Hedge.\tChair"]


def test_a_table_of_headings_beside_text_is_read_as_text() -> None:
    text = "The committee looked at the gates of the park and found that all of them wanted paint."
    assert blocks(f"<table><tr><td>Gates</td><td>{text}</td></tr></table>") == [f"Gates {text}"]


def test_a_table_that_holds_tables_only_lays_out_the_page() -> None:
    assert blocks(
        "<table><tr><td>Menu</td><td><table><tr><td>Gate</td><td>Clerk</td></tr></table></td></tr></table>"
    ) == [
        "Menu",
        "Gate\tClerk",
    ]


def test_preformatted_text_keeps_its_lines() -> None:
    assert blocks("<pre>\nMINUTES\n  of the meeting\n\nGate</pre><p>Hedge</p>") == [
        "MINUTES\n  of the meeting",
        "Gate",
        "Hedge",
    ]


@pytest.mark.parametrize(
    "page",
    [
        "<p>Gate<p>Hedge",
        "<p>Gate</div></p><td>Hedge</b></p>",
        "<p><b>Gate<p>Hedge</b>",
        "</html><p>Gate</span><li>Hedge",
        "<div><p>Gate</p><p class='x>Hedge</p></div><p class='y'>Hedge</p>",
    ],
)
def test_broken_markup_is_read_as_browsers_read_it(page: str) -> None:
    assert blocks(page) == ["Gate", "Hedge"]


def test_words_nested_deep_are_read() -> None:
    assert blocks("<div>" * 1500 + "Gate" + "</div>" * 1500 + "Hedge") == ["Gate", "Hedge"]


def test_a_page_nested_too_deep_to_be_read_whole_is_refused() -> None:
    with pytest.raises(Unreadable, match=r"^its elements are nested too deep to be read$"):
        blocks("<p>Gate" + "<div>" * 5000 + "Hedge")


def test_a_page_in_windows_1252_is_read() -> None:
    assert text_of("<p>the café’s gate</p>".encode("windows-1252"), "halls.htm") == "the café’s gate\n"


def test_numbered_title_in_a_cell_stands_above_what_is_said_of_it() -> None:
    page = """<table><tr><td>5. Summer fair</td><td>Ann will book the band. Who comes?</td><td>AB</td></tr>
    <tr><td>6.</td><td>Bins</td><td><p>None yet.</p><p>Ben to ask again.</p></td><td>BC</td></tr>
    <tr><td>7. Paint for the gate</td><td>£40.00</td></tr></table>"""
    assert blocks(page) == [
        "5. Summer fair",
        "Ann will book the band. Who comes?\tAB",
        "6. Bins",
        "None yet.",
        "Ben to ask again.\tBC",
        "7. Paint for the gate\t£40.00",
    ]
