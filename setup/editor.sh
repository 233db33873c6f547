#!/bin/sh
# editor.sh FOLDER: installs the language server that the tests of editors try, with npm.
set -eu
here=$(dirname "$0")
folder=$1

if ! command -v npm >/dev/null && ! "$here/apt.sh" npm; then
    echo "The tests of editors need node and npm, and they could not be installed." \
        "On Debian or Ubuntu: sudo apt-get install npm" >&2
    exit 1
fi
mkdir -p "$folder"
cp "$here/../tests/editor/package.json" "$here/../tests/editor/package-lock.json" "$folder"
npm --prefix "$folder" ci --silent --no-audit --no-fund --ignore-scripts
