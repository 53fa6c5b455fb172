"""Councils and their bodies, and the people who sit on, work for and answer to them."""

import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.core.validators import MinValueValidator, RegexValidator
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.urls import reverse

from councilhub.models import User, keep_history
from meetings.models.known import Known
from meetings.models.laws import LAWS, Law, Sort

if TYPE_CHECKING:
    from meetings.models.meetings import Attendance, Meeting

# Words that the hub needs at its root, and that a council needs beside its committees: nobody's slug.
ROOT_WORDS = frozenset(
    "about accessibility account accounts actions admin api councils decisions health healthz help import my privacy "
    "search set-up setup sign-in sign-out static style media".split()
)
COUNCIL_WORDS = frozenset(
    "accessibility actions calendar colours.css commitments committees decisions feed help import imports items logo "
    "manage meetings paragraphs people privacy resolutions search settings teams".split()
)
colour_is_hex = RegexValidator(
    r"^#[0-9a-f]{6}\Z", "Write the colour as # and six digits or letters a to f, like #0b5d51."
)


def logo_name(council: "Council", name: str) -> str:
    """Where a logo lies below MEDIA_ROOT: another for each, so that an address names one picture for ever."""
    return f"logos/{uuid4().hex}{Path(name).suffix.lower()}"


SORTS_OF_COUNCIL = frozenset(
    "borough city district county town parish community metropolitan royal london rural unitary".split()
)
IN_WELSH = {
    "cyngor": "council",
    "bwrdeistref": "borough",
    "dinas": "city",
    "sir": "county",
    "tref": "town",
    "cymuned": "community",
}


class Council(models.Model):
    """A council: the public body whose record this is. Its colour is the one accent of its pages."""

    slug = models.SlugField(max_length=60, unique=True)
    name = models.CharField(max_length=150)
    colour = models.CharField(max_length=7, default="#0b5d51", validators=[colour_is_hex])
    logo = models.FileField(upload_to=logo_name, blank=True)
    # Where the accessibility statement (SI 2018/952 reg 8) and the privacy page (UK GDPR art 13) send their readers.
    contact = models.EmailField("e-mail address", blank=True)
    sort = models.CharField("sort of council", max_length=20, choices=Sort, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(condition=~Q(slug__in=sorted(ROOT_WORDS)), name="council_slug_free"),
            models.CheckConstraint(condition=Q(colour__regex=r"^#[0-9a-f]{6}$"), name="council_colour_hex"),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("council", args=[self.slug])

    @property
    def law(self) -> Law:
        return LAWS[self.sort]

    def hold(self) -> None:
        """Until the end of the transaction nobody else who holds it adds to its bodies, teams and seats: what a form
        finds free stays so until it is saved.
        """
        Council.objects.select_for_update(no_key=True).get(pk=self.pk)

    def is_called(self, printed: str) -> bool:
        """Whether a page means this council by this name, told in full or without what sort of council it is.

        Northfell Council and the Borough of Northfell Council are one; its Town Council and its County Council are two.
        "The County Council" alone is whichever county council this is, and Cyngor Tref Fennick is Fennick Town Council.
        """
        own, other = (
            {IN_WELSH.get(word, word) for word in re.findall(r"\w+", name.casefold())} - {"the", "of", "y", "yr"}
            for name in (self.name, printed)
        )
        only_its_sort = other - {"council"} <= own & SORTS_OF_COUNCIL
        return only_its_sort or (own ^ other <= SORTS_OF_COUNCIL and (own <= other or other <= own))

    @property
    def logo_address(self) -> str:
        """Where its logo is fetched; nothing where it has none."""
        return reverse("logo", args=[self.slug, Path(str(self.logo)).name]) if self.logo else ""


class Committee(models.Model):
    """A body of a council that meets: the council itself, its cabinet, a committee, a panel, a board."""

    class Kind(models.TextChoices):
        FULL_COUNCIL = "full council"
        CABINET = "cabinet"
        SCRUTINY = "scrutiny"
        REGULATORY = "regulatory"
        BOARD = "board"
        PANEL = "panel"
        OTHER = "other"

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="committees")
    slug = models.SlugField(max_length=80)
    name = models.CharField(max_length=150)
    kind = models.CharField(max_length=20, choices=Kind, default=Kind.OTHER)
    officers_close_actions = models.BooleanField(
        default=True, help_text="If not, an action leaves the list only when the committee has agreed it at a minute."
    )

    notice_days = models.PositiveSmallIntegerField(
        "clear days of notice",
        null=True,
        blank=True,
        validators=[MinValueValidator(3)],
        help_text="How long an agenda has to be public before its meeting, where it is not as long as the law says.",
    )

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["council", "slug"],
                name="committee_slug_unique",
                violation_error_message="This council has a committee there.",
            ),
            models.CheckConstraint(condition=~Q(slug__in=sorted(COUNCIL_WORDS)), name="committee_slug_free"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def notice(self) -> int:
        """How many clear days an agenda has to be public before its meeting."""
        return self.notice_days or self.council.law.days

    def get_absolute_url(self) -> str:
        return reverse("committee", args=[self.council.slug, self.slug])


class PersonQuerySet(models.QuerySet["Person"]):
    def visible_to(self, user: User | AnonymousUser) -> "PersonQuerySet":
        """Those in public life: councillors, and whoever has or had a seat; to the council's own people everybody."""
        seats = Membership.objects.filter(person=OuterRef("pk")).exclude(role=Membership.Role.CLERK)
        public = Q(kind=Person.Kind.COUNCILLOR) | Q(Exists(seats))
        if not isinstance(user, User):
            return self.filter(public)
        return self.filter(public | Q(council__in=user.council_ids | user.home_council_ids))

    def known_to(self, committee: Committee | None = None, on: date | None = None) -> Known:
        """These people, as minutes of the committee of that day may name them: two queries."""
        if committee is None or on is None:
            return Known(list(self))
        seats = Membership.objects.filter(committee__council=committee.council_id).on(on)
        return Known.at(committee.pk, list(self), seats.values_list("person_id", "committee_id", "role"))

    def named(self, printed: str, *, at: "Meeting | None" = None) -> "Person | None":
        """The one person whom a printed name or role can mean ("Cllr Jones", "Jones, Peter", "the Head of Property").

        `at` is the meeting whose minutes print it: whom an officer said it means there, else by the seats of that day.
        None where nobody or more than one could be meant: a doubtful match is asked, never guessed.
        """
        return self.each_named([printed], at=at)[printed] if at else self.known_to().meant(printed).person

    def each_named(self, printed: Iterable[str], *, at: "Meeting") -> dict[str, "Person | None"]:
        """As `named`, of all names that the minutes of that meeting print, by the name: three queries."""
        said = {naming.printed: naming.person for naming in at.namings.select_related("person")}
        known = self.known_to(at.committee, at.held_on)
        return {name: said.get(" ".join(name.split()).casefold()) or known.meant(name).person for name in printed}


class Person(models.Model):
    """Somebody whom the record names. A sign-in is theirs only where the council has given them one."""

    class Kind(models.TextChoices):
        COUNCILLOR = "councillor"
        OFFICER = "officer"
        PARTNER = "partner"
        PUBLIC = "public", "Member of the public"

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="people")
    name = models.CharField(max_length=150, help_text="As the minutes print it, without Councillor or Cllr.")
    kind = models.CharField(max_length=20, choices=Kind)
    role = models.CharField(max_length=150, blank=True, help_text="Such as Head of Property.")
    group = models.CharField("political group", max_length=80, blank=True)
    organisation = models.CharField(max_length=150, blank=True, help_text="Where it is not the council itself.")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="people"
    )

    objects = PersonQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        verbose_name_plural = "people"
        constraints = [
            models.UniqueConstraint(
                fields=["council", "user"],
                name="person_one_sign_in",
                violation_error_message="This sign-in is another person's.",
            )
        ]

    def __str__(self) -> str:
        return f"Councillor {self.name}" if self.is_councillor else self.name

    def get_absolute_url(self) -> str:
        return reverse("person", args=[self.council.slug, self.pk])

    @property
    def is_councillor(self) -> bool:
        return self.kind == self.Kind.COUNCILLOR

    def answers_to(self, words: list[str]) -> bool:
        """Whether this name can be printed as these words: surname alone, or with first names or their initials."""
        *given, surname = self.name.casefold().split()
        *said, last = [w.casefold() for w in words]
        return last == surname and all(any(own == word or own[:1] == word for own in given) for word in said)


class Team(models.Model):
    """A team of the council that can own an action."""

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="teams")
    name = models.CharField(max_length=150)
    members = models.ManyToManyField(Person, blank=True, related_name="teams")

    class Meta:
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["council", "name"], name="team_name_unique")]

    def __str__(self) -> str:
        return self.name


class MembershipQuerySet(models.QuerySet["Membership"]):
    def on(self, day: date | F | models.OuterRef) -> "MembershipQuerySet":
        """Seats held on that day, first and last day counted: who sits is read as at the meeting's date."""
        return self.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=day), starts_on__lte=day)


@keep_history
class Membership(models.Model):
    """A seat on a committee, or its clerkship, from a day to a day."""

    class Role(models.TextChoices):
        CHAIR = "chair"
        VICE_CHAIR = "vice-chair", "Vice-chair"
        MEMBER = "member"
        CO_OPTED = "co-opted", "Co-opted member"
        CLERK = "clerk"

    committee = models.ForeignKey(Committee, on_delete=models.PROTECT, related_name="memberships")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="memberships")
    role = models.CharField(max_length=20, choices=Role, default=Role.MEMBER)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        ordering = ["starts_on", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["committee", "person", "role", "starts_on"], name="membership_unique"),
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
                name="membership_ends_after_start",
                violation_error_message="A seat ends on or after the day it starts.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}, {self.get_role_display().lower()} of {self.committee}"

    def is_held_on(self, day: date) -> bool:
        """As `on` asks the database."""
        return self.starts_on <= day and (self.ends_on is None or day <= self.ends_on)

    @property
    def attendances(self) -> "models.QuerySet[Attendance]":
        """What is recorded of them at the committee's meetings while they held the seat: it hangs on the seat."""
        there = self.person.attendances.filter(meeting__committee=self.committee_id)
        there = there.filter(meeting__held_on__gte=self.starts_on)
        return there.filter(meeting__held_on__lte=self.ends_on) if self.ends_on else there


class Office(models.Model):
    """What a sign-in may do for a council: its officers keep the record, its administrators also its people."""

    class Role(models.TextChoices):
        OFFICER = "officer"
        ADMINISTRATOR = "administrator"

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="offices")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="offices")
    role = models.CharField(max_length=20, choices=Role, default=Role.OFFICER)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["council", "user"], name="office_one_each")]

    def __str__(self) -> str:
        return f"{self.user}, {self.get_role_display().lower()} of {self.council}"
