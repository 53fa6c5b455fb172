"""Who is named in a sentence, and the quick look that spares most sentences the search."""

import pytest

from meetings.reading import agents, wording

NAMED = {
    "the Clerk to write": "the Clerk",
    "the clerk also to write": "the clerk",
    "Ann Bell will write": "Ann Bell",
    "JB to write": "JB",
    "the vice-chair to write": "the vice-chair",
    "the Head of parks and open spaces to write": "the Head of parks and open spaces",
    "the Member for roads to write": "the Member for roads",
    "the Treasurer (who was away) to write": "the Treasurer",
    "JB/KL to write": "JB/KL",
    "the warden of the mill to write": "the warden of the mill",
    "she would write": "she",
    "The Parish Council to write": "The Parish Council",
    "THE CLERK TO WRITE": "THE CLERK",
}


@pytest.mark.parametrize(("text", "name"), NAMED.items())
def test_may_end_holds_wherever_somebody_is_named(text: str, name: str) -> None:
    names = ("the warden of the mill",)
    words = wording.words(text, text.lower())
    verb = next(i for i, word in enumerate(words.said) if word in ("to", "will", "would"))
    assert [agent.name for agent in agents.find(text, words, names)][:1] == [name]
    assert agents.may_end(text, words, verb, names)


@pytest.mark.parametrize(
    "text",
    [
        "able to write",
        "The way to write",
        "on 12 May 2030 to write",
        "of the bridge over the mill race to write",
        "In would write",
    ],
)
def test_may_end_spares_the_search_where_nobody_stands_before_the_verb(text: str) -> None:
    words = wording.words(text, text.lower())
    verb = next(i for i, word in enumerate(words.said) if word in ("to", "would"))
    assert not agents.may_end(text, words, verb, ())
    assert agents.find(text[: words.starts[verb]], wording.words(text[: words.starts[verb]], text.lower()), ()) == []


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Cllr Bell will raise it with the Clerk and Cllr Moss will write.", ["Cllr Bell", "the Clerk", "Cllr Moss"]),
        ("MP agreed to raise it with the Parish Council and AT offered to ring.", ["MP", "the Parish Council", "AT"]),
        ("Cllr Bell will ring the Clerk and Cllr Moss will write.", ["Cllr Bell", "the Clerk", "Cllr Moss"]),
        ("The Clerk and Cllr Moss will write.", ["The Clerk and Cllr Moss"]),
        ("It was raised with the Clerk and Cllr Moss.", ["the Clerk and Cllr Moss"]),
    ],
)
def test_whoever_acts_behind_an_object_stands_alone(text: str, named: list[str]) -> None:
    words = wording.words(text, text.lower())
    assert [agent.name for agent in agents.find(text, words, ()) if agent.name != "It"] == named


def test_office_without_an_article_is_no_first_name() -> None:
    text = "Facilities Manager to ask for the price."
    (who,) = agents.find(text, wording.words(text, text.lower()), ("Facilities Manager",))
    assert who.name == "Facilities Manager"
