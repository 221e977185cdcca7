#!/bin/sh
# What the tests need to judge PDF files on Debian or Ubuntu: Java with its compiler, JAXB and poppler. Does nothing
# where they are; without root it says how to get them.
set -eu
packages="openjdk-17-jdk-headless libjaxb-java poppler-utils"
if command -v javac >/dev/null && command -v pdfinfo >/dev/null && [ -e /usr/share/java/jaxb-runtime.jar ]; then
    exit 0
fi
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    log=$(mktemp)
    trap 'rm -f "$log"' EXIT
    export DEBIAN_FRONTEND=noninteractive
    { apt-get -qq update && apt-get -qq install --no-install-recommends -y $packages; } >"$log" 2>&1 || cat "$log" >&2
else
    echo "To judge PDF files in the tests: sudo apt-get install $packages" >&2
fi
