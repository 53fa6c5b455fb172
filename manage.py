#!/usr/bin/env python
"""Django's command-line utility for administrative tasks."""

import os
import sys


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "councilhub.settings")
    from django.core.exceptions import ImproperlyConfigured  # noqa: PLC0415 - settings must be named first
    from django.core.management import execute_from_command_line  # noqa: PLC0415 - settings must be named first
    from django.db import OperationalError  # noqa: PLC0415 - settings must be named first

    try:
        execute_from_command_line(sys.argv)
    except ImproperlyConfigured as refused:
        if "--traceback" in sys.argv:
            raise
        sys.exit(str(refused))
    except (OperationalError, OSError) as error:
        from django.conf import settings  # noqa: PLC0415 - settings must be named first

        from councilhub.database import full_disk  # noqa: PLC0415 - settings must be named first

        if "--traceback" in sys.argv or not (refusal := full_disk.told(error, settings.DATA_DIR)):
            raise
        sys.exit(refusal)


if __name__ == "__main__":
    main()
