#!/bin/sh
# venv.sh PYTHON FOLDER: makes a virtual environment, or says plainly what is missing.
set -eu
python=$1
venv=$2

if ! command -v "$python" >/dev/null; then
    echo "No $python here. Install Python 3.11 or later, or name one: make PYTHON=/path/to/python" >&2
    exit 1
fi
if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    echo "$("$python" --version) is too old: 3.11 or later is needed." \
        "Name another one: make PYTHON=python3.11" >&2
    exit 1
fi

"$python" -m venv "$venv" >/dev/null 2>&1 && exit

# Debian and Ubuntu keep the half of the venv module that brings pip in a package of its own.
package=$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
if ! "$(dirname "$0")/apt.sh" "$package"; then
    rm -rf "$venv"
    echo "$python cannot make a virtual environment. On Debian or Ubuntu:" \
        "sudo apt-get install $package" >&2
    exit 1
fi
"$python" -m venv --clear "$venv"
