"""Lets people of a council sign in, and what they may do there; a one-time link stands for the password not set yet."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.contrib.auth.tokens import default_token_generator
from django.db import transaction
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode
from django.utils.text import slugify

from councilhub.models import User
from meetings.models import Council, Office, Person, Refused
from meetings.models.bodies import ROOT_WORDS


def belongs_elsewhere(user: User, council: Council) -> bool:
    """Whether another council has them too: then this one neither sets their password nor closes their sign-in."""
    return user.offices.exclude(council=council).exists() or user.people.exclude(council=council).exists()


class NoAddress(Exception):
    """A council's address is made of its name, and this one gives none; the message is a sentence for a person."""


def address_of(name: str) -> str:
    """The first part of a council's addresses, for a name that gives one which is free; else raises NoAddress."""
    slug = slugify(name)[:60].strip("-")
    if not slug or slug in ROOT_WORDS:
        raise NoAddress("Write the council’s full name, such as Eastmoor Council.")
    if there := Council.objects.filter(slug=slug).first():
        raise NoAddress(f"The hub keeps a council of that name: {there}.")
    return slug


@transaction.atomic
def add_council(name: str, *, administrator: str, email: str) -> tuple[Council, User]:
    """A council and its first administrator, a person of it by this full name, with the sign-in of that address: the
    one that there is, or a new one without a password. Raises NoAddress.
    """
    council = Council.objects.create(name=name, slug=address_of(name))
    known = User.objects.filter(email=email.lower()).first()
    person = Person.objects.create(council=council, name=administrator, kind=Person.Kind.OFFICER, user=known)
    user = give_sign_in(person, email=email)
    Office.objects.create(council=council, user=user, role=Office.Role.ADMINISTRATOR)
    return council, user


@transaction.atomic
def give_sign_in(person: Person, *, email: str) -> User:
    """A sign-in for somebody who has none, or a closed or forgotten one opened anew under its own address."""
    rows = Person.objects.select_related("user").select_for_update(of=("self",), no_key=True)
    user = rows.get(pk=person.pk).user
    if user is None:
        user = User.objects.create_user(email, name=person.name)
        person.user = user
        person.save(update_fields=["user"])
    elif not user.is_active:
        user.is_active = True
        user.save(update_fields=["is_active"])
    return user


def link_parts(user: User) -> tuple[str, str]:
    """What the one-time link holds: who it is for, and the token that ends with its first use or with time."""
    return urlsafe_base64_encode(force_bytes(user.pk)), default_token_generator.make_token(user)


@contextmanager
def _keeping_an_administrator(council: Council) -> Iterator[None]:
    """What is done within leaves a council that has an administrator one; else it raises Refused, and nothing is."""
    administrators = council.offices.filter(role=Office.Role.ADMINISTRATOR)
    with transaction.atomic():
        Council.objects.select_for_update(no_key=True).get(pk=council.pk)
        had_one = administrators.exists()
        yield
        if had_one and not administrators.exists():
            raise Refused("A council keeps one administrator at least.")


def take_sign_in(person: Person) -> None:
    """From now on they do nothing here: sessions and links not used yet end, and an office does."""
    with _keeping_an_administrator(person.council):
        Office.objects.filter(council=person.council_id, user=person.user_id).delete()
        _close(person)


def _close(person: Person) -> None:
    user = person.user
    if user is None:
        return
    if belongs_elsewhere(user, person.council):
        person.user = None
        person.save(update_fields=["user"])
        return
    user.is_active = False
    user.set_unusable_password()
    user.save(update_fields=["is_active", "password"])


def set_office(person: Person, role: str) -> None:
    """Make them an officer or administrator of their council; an empty role takes the office."""
    with _keeping_an_administrator(person.council):
        if role:
            Office.objects.update_or_create(council=person.council, user=person.user, defaults={"role": role})
        else:
            Office.objects.filter(council=person.council_id, user=person.user).delete()
