#!/bin/sh
# Runs the whole suite, from anywhere, on a machine that has Python's pip: installs what is missing, then tests.
# Arguments go to pytest: sh tests/run.sh tests/meetings -k paragraph
set -eu
cd "$(dirname "$0")/.."
export HOME="${HOME:-/tmp}"
export PATH="$HOME/.local/bin:$PATH"

fail() {
    echo "tests/run.sh: $1" >&2
    exit 1
}

# Asked rather than looked for: a version manager may leave a command that only says that there is none.
uv_runs() { uv --version >/dev/null 2>&1; }

install_uv() {
    echo "Installing uv" >&2
    for python in python3 python; do
        for manner in "" --user --break-system-packages "--user --break-system-packages"; do
            # Away from .python-version, which may ask a version manager for a Python that only uv will bring.
            # shellcheck disable=SC2086 # a manner is none, one or two options
            (cd / && "$python" -m pip install --quiet $manner uv) >/dev/null 2>&1 || continue
            uv_runs && return
            PATH="$(cd / && "$python" -c 'import sysconfig; print(sysconfig.get_path("scripts"))'):$PATH"
            uv_runs && return
        done
    done
    return 1
}

browser_runs() {
    for name in chromium chromium-browser google-chrome google-chrome-stable; do
        "$name" --version >/dev/null 2>&1 && return
    done
    return 1
}

install_browser() {
    command -v apt-get >/dev/null || return 1
    echo "Installing Chromium from the system's packages" >&2
    if [ "$(id -u)" = 0 ]; then as_root=""; else as_root="sudo"; fi
    $as_root apt-get update -qq >&2 && $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >&2
}

uv_runs || install_uv || fail "uv is missing and pip can't install it: install uv (https://docs.astral.sh/uv/), then run this again."
browser_runs || { install_browser && browser_runs; } ||
    fail "the journeys need a browser: install Chromium or Google Chrome (on Debian: apt-get install chromium), then run this again."

# A worker for each processor, each with a database of its own; more than four gain nothing any more.
exec uv run pytest -n logical --maxprocesses 4 --dist worksteal "$@"
