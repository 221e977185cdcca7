#!/bin/sh
# Compiles the setup script under Wine and tries the setup: installed, upgraded and removed, with the user's own left. What is
# installed is a stand-in, because no Windows bundle can be made here; the program itself is not started.
#     try_with_wine.sh ROOT COMPILER     (as root, after `make bundle`)
# ROOT is a 32-bit Debian with wine32 (debootstrap --arch=i386 --include=wine,wine32 bookworm ROOT), COMPILER the folder
# that holds ISCC.exe (the npm package innosetup-compiler). DISPLAY names an X server (Xvfb :78 &), because even a silent
# setup makes windows. The program ends with the sentence that everything went well, or with FAILED and why.
set -eu
root=$1; compiler=$2
here=$(cd "$(dirname "$0")" && pwd)
version=$(sed -n 's/^__version__ = "\(.*\)"$/\1/p' "$here/../../navplan/__init__.py")
rm -rf "$root/trial" && mkdir -p "$root/trial/bundle/_internal"
cp -r "$compiler" "$root/trial/compiler"
cp "$here/navplan.iss" "$root/trial/"
mkdir -p "$root/trial/made" && cp "$here/../../build/made/navplan.ico" "$root/trial/made/"
echo stand-in > "$root/trial/bundle/NavPlan.exe"
echo stand-in > "$root/trial/bundle/_internal/old.dll"

inside() { chroot "$root" env HOME=/trial WINEDEBUG=-all WINEPREFIX=/trial/prefix DISPLAY="${DISPLAY:?an X server is needed}" "$@"; }
compile() { # version
    inside wine /trial/compiler/ISCC.exe /Q "/DVersion=$1" "/DNumbers=$1.0" '/DBundle=Z:\trial\bundle' \
        '/DMade=Z:\trial\made' /DTrial '/OZ:\trial\out' 'Z:\trial\navplan.iss'
}
find_app() { find "$root/trial/prefix/drive_c" -path '*Programs/NavPlan' -type d | head -1; }
setup() { inside wine "/trial/out/NavPlan-$1-oppsett.exe" /VERYSILENT /SUPPRESSMSGBOXES /NORESTART '/LOG=Z:\trial\setup.log'; }
fail() { echo "FAILED: $1" >&2; exit 1; }

mount --bind /dev "$root/dev"; mount -t proc proc "$root/proc"
trap 'inside wineserver -k; sleep 2; umount "$root/dev" "$root/proc"' EXIT
inside wineboot -i >/dev/null 2>&1 || true
compile "$version"; compile 99.0.0
echo "compiled: $(ls "$root/trial/out" | tr '\n' ' ')"
setup "$version" || fail "the setup ended with $?"
app=$(find_app); [ -f "$app/NavPlan.exe" ] || fail "nothing was installed"
echo "installed in ${app#"$root/trial/prefix/"}"
inside wine reg query 'HKCU\Software\Classes\NavPlan.Plan\shell\open\command' | grep -q 'NavPlan.exe' || fail "the file type is not known"
inside wine reg query 'HKLM\Software\Classes\NavPlan.Plan' >/dev/null 2>&1 && fail "it wrote for the whole machine" || true
own="$(dirname "$(dirname "$app")")/NavPlan"; mkdir -p "$own/kopier"; echo plan > "$own/kopier/a.navplan"
rm "$root/trial/bundle/_internal/old.dll"; echo new > "$root/trial/bundle/_internal/new.dll"; compile 99.0.0
setup 99.0.0 || fail "the upgrade ended with $?"
[ -f "$app/_internal/new.dll" ] && [ ! -e "$app/_internal/old.dll" ] || fail "the upgrade left the old version's files"
setup "$version" && fail "an older version was installed over a newer" || true
inside wine "$(echo "$app/unins000.exe" | sed "s#^$root##")" /VERYSILENT /SUPPRESSMSGBOXES /NORESTART || fail "removing ended with $?"
sleep 5
[ ! -e "$app/NavPlan.exe" ] || fail "the program was not removed"
[ "$(cat "$own/kopier/a.navplan")" = plan ] || fail "settings and backups did not stay"
inside wine reg query 'HKCU\Software\Classes\NavPlan.Plan' >/dev/null 2>&1 && fail "the file type stayed" || true
echo "The setup was compiled, installed, upgraded, refused to go back, and was removed; what is the user's stayed."
