"""How long a thousand pages take to import, printed: `uv run python -m tests.performance.importing [PAGES]`.

On one core, PostgreSQL's share with it: a hub of its own in a folder that goes afterwards. Each page is of one meeting
of one of twenty committees, about 5,000 characters long; every second one refers to an older minute.
"""

import os
import sys
import time
from datetime import date, timedelta
from pathlib import Path

from tests.performance.own_hub import own_folder

CORE = 0
PAGES = 1000
SURNAMES = "Ashby Brook Cole Dunn Ellis Frost Grange Holt Ibbs Jessop Kerr Lund Moss Nash Orme Pike Quill Reeve".split()
AREAS = (
    "Alder Birch Cedar Dale Elm Fell Glen Heath Isle Juniper Kelp Larch Marsh Nettle Oak Poplar Quarry Rowan Sedge Yew"
).split()
WORDS = (
    "explained that the roof of the hall had been looked at twice since the spring and that the slates on the north "
    "side were loose, which the contractor had put down to the winter's wind rather than to the work itself"
)


def page(number: int) -> tuple[str, str]:
    """The name and text of one page."""
    day = date(2006, 1, 10) + timedelta(days=7 * (number // 20))
    name = f"{AREAS[number % 20]}field Area Committee"
    said = "\n\n".join(
        f"{number % 400}.{n} Councillor {SURNAMES[(number + n) % len(SURNAMES)]} {WORDS}. The Head of Property "
        f"confirmed that he would write to members about hall {n} before the next meeting."
        for n in range(1, 15)
    )
    older = (
        f"\n\nMembers recalled Minute {(number - 20) % 400} of {day - timedelta(days=7):%-d %B %Y}."
        if number % 2
        else ""
    )
    return (
        f"{number:04}.txt",
        f"Minutes of the meeting of the {name} held on {day:%-d %B %Y} at 6.30pm in the Town Hall\n\n"
        f"Present:\n\n" + "\n".join(f"Councillor {surname}" for surname in SURNAMES[:9]) + "\n\n"
        f"{number % 400}.\n\nVillage halls\n\nPurpose: to receive the survey.\n\nMinutes:\n\n{said}{older}\n\n"
        "RESOLVED that:\n\n(a) the survey be noted;\n\n(b) the Head of Property report back in the autumn.\n",
    )


def main(pages: int) -> None:
    os.sched_setaffinity(0, {CORE})
    with own_folder() as folder:
        import django
        from django.core.management import call_command

        django.setup()
        call_command("migrate", verbosity=0)
        _make_council()
        lie = Path(folder) / "pages"
        lie.mkdir()
        for name, text in map(page, range(pages)):
            (lie / name).write_text(text, encoding="utf-8")
        for what in ("new", "known word for word"):
            started, hub, database = time.perf_counter(), time.process_time(), _database_time()
            with Path(os.devnull).open("w") as nowhere:
                call_command("import_minutes", str(lie), council="eastmoor", stdout=nowhere)
            took = time.perf_counter() - started
            hub, database = time.process_time() - hub, _database_time() - database
            print(f"{pages} pages, {what}: {took:.1f} s on one core, {1000 * took / pages:.1f} ms a page")
            print(f"  of the core {hub:.1f} s were the hub's, {database:.1f} s PostgreSQL's; others had the rest")
        _print_rows()


def _database_time() -> float:
    """Seconds of a core that PostgreSQL has spent on this connection (Linux)."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        pid = cursor.fetchone()[0]
    words = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(words[11]) + int(words[12])) / os.sysconf("SC_CLK_TCK")


def _make_council() -> None:
    from meetings.models import Committee, Council, Membership, Person

    council = Council.objects.create(slug="eastmoor", name="Eastmoor Council")
    committees = Committee.objects.bulk_create(
        Committee(council=council, slug=f"{area}field-area-committee".lower(), name=f"{area}field Area Committee")
        for area in AREAS
    )
    people = Person.objects.bulk_create(
        Person(council=council, name=f"{given} {surname}", kind="councillor")
        for given in ("Ann", "Ben", "Cai")
        for surname in SURNAMES
    )
    Membership.objects.bulk_create(
        Membership(committee=committee, person=person, starts_on=date(2000, 1, 1))
        for committee in committees
        for person in people[: len(SURNAMES)]
    )


def _print_rows() -> None:
    from meetings.models import AgendaItem, Attendance, Commitment, Meeting, Paragraph, Reference

    kinds = (Meeting, Attendance, AgendaItem, Paragraph, Commitment, Reference)
    print("; ".join(f"{kind.objects.count()} {kind._meta.verbose_name_plural}" for kind in kinds))
    print(f"{Reference.objects.filter(target__isnull=False).count()} references tied to their minutes")
    print(f"{Attendance.objects.filter(person__isnull=False).count()} of those who attended matched to people")


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else PAGES)
