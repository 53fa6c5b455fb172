"""Lines that only name somebody, and what they make of the lines beside them."""

from meetings.reading.minutes import read


def test_name_alone_on_a_line_is_whose_words_stand_below_it() -> None:
    text = "1. Reports\n\nCllr Moss:\n\nAttended the rail forum. Will circulate the notes.\n\n2. Roads\n\nNone.\n"
    item = read(text).items[0]
    assert [(one.cue, one.owner) for one in item.commitments] == [("Will circulate", "Cllr Moss")]
    assert item.paragraphs[0].speakers == ["Cllr Moss"]
