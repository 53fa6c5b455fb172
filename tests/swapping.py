"""What htmx does to a page, done to its text: so that a fragment can be set against a reload of the page."""

import re

from django.http import HttpResponse
from lxml import html


def swap(page: HttpResponse, fragment: HttpResponse, *, target: str) -> str:
    """The page with the element `target` swapped for the fragment (outerHTML; elements out of band by their own id)."""
    tree = html.fromstring(page.content.decode())
    for element in list(html.fragments_fromstring(f"<div>{fragment.content.decode()}</div>")[0]):
        name = element.get("id") if element.get("hx-swap-oob") else target
        [old] = tree.xpath("//*[@id=$name]", name=name)
        element.tail = old.tail
        old.getparent().replace(old, element)
    return _plain(tree)


def plain(page: HttpResponse) -> str:
    """The page as it is compared: without white space, tokens, and what is said once (status line, messages)."""
    return _plain(html.fromstring(page.content.decode()))


def _plain(tree: html.HtmlElement) -> str:
    for said in tree.xpath("//*[@id='status']"):
        said.attrib.pop("hx-swap-oob", None)
        said.text = None
    for token in tree.xpath("//input[@name='csrfmiddlewaretoken']"):
        token.set("value", "")
    for element in tree.iter():
        if isinstance(element.tag, str):
            element.text = " ".join((element.text or "").split())
            element.tail = " ".join((element.tail or "").split())
    return re.sub(r">", ">\n", html.tostring(tree, encoding="unicode"))
