"""Lets people of a council sign in, and what they may do there; a one-time link stands for the password not set yet."""

from django.contrib.auth.tokens import default_token_generator
from django.db import transaction
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from councilhub.models import User
from meetings.models import Council, Office, Person


def belongs_elsewhere(user: User, council: Council) -> bool:
    """Whether another council has them too: then this one neither sets their password nor closes their sign-in."""
    return user.offices.exclude(council=council).exists() or user.people.exclude(council=council).exists()


@transaction.atomic
def give_sign_in(person: Person, *, email: str) -> User:
    """A sign-in for somebody who has none, or a closed or forgotten one opened anew under its own address."""
    user = person.user
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


@transaction.atomic
def take_sign_in(person: Person) -> None:
    """From now on they do nothing here: sessions and links not used yet end, and an office does."""
    user = person.user
    if user is None:
        return
    Office.objects.filter(council=person.council_id, user=user).delete()
    if belongs_elsewhere(user, person.council):
        person.user = None
        person.save(update_fields=["user"])
        return
    user.is_active = False
    user.set_unusable_password()
    user.save(update_fields=["is_active", "password"])


def set_office(person: Person, role: str) -> None:
    """Make them an officer or administrator of their council; an empty role takes the office."""
    if role:
        Office.objects.update_or_create(council=person.council, user=person.user, defaults={"role": role})
    else:
        Office.objects.filter(council=person.council_id, user=person.user).delete()
