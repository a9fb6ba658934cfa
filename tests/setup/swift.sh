#!/usr/bin/env bash
# Gets Swift 6 (Debian trixie's swiftlang) as a root folder of its own, to be entered with in-swift.sh, and
# prints the root's path. Changes nothing outside the cache: no package of this machine is touched.
# Needs apt, ar, tar, xz, unshare. About 560 MB to download and 1.2 GB on disk, once.
source "$(dirname "$0")/lib.sh"
DIR=$CACHE/swift; SUITE=trixie
PACKAGES="swiftlang base-files bash coreutils libc6-dev libstdc++-14-dev libgcc-14-dev"
STAMP="$SUITE $PACKAGES 1"
mkdir -p "$DIR"
ready() { [ "$(cat "$DIR/root/.stamp" 2>/dev/null)" = "$STAMP" ]; }
done_() { echo "$DIR/root"; exit 0; }
if ready; then done_; fi

for tool in apt-get dpkg ar tar xz unshare flock; do
  command -v $tool >/dev/null || skip "Swift is unpacked from Debian's packages, and $tool is not on this machine"
done
exec 9>"$DIR/lock"; flock 9
if ready; then done_; fi

# 1. A private apt: the mirror this machine's apt already uses, another suite, no installed packages.
mirror=$({ cat /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null || true; } | awk '
  /^URIs:/ && !m { m = $2 }  /^deb / && !m { for (i = 2; i <= NF; i++) if ($i ~ /:\/\//) { m = $i; break } }  END { print m }')
[ -n "$mirror" ] || skip "Swift comes from a Debian mirror, and apt names none here"
keys=/usr/share/keyrings/debian-archive-keyring.gpg
[ -r $keys ] || skip "Swift comes from a Debian mirror, and its keys are not on this machine"
arch=$(dpkg --print-architecture)
apt=$DIR/apt; mkdir -p "$apt"/etc/{apt.conf.d,preferences.d,sources.list.d} "$apt"/lib/lists/partial "$apt"/cache/archives/partial
: > "$apt/status"
printf 'Types: deb\nURIs: %s\nSuites: %s %s-updates\nComponents: main\nSigned-By: %s\n' \
  "$mirror" $SUITE $SUITE $keys > "$apt/etc/sources.list.d/swift.sources"
cat > "$apt/apt.conf" <<C
Dir::Etc "$apt/etc"; Dir::Etc::SourceParts "$apt/etc/sources.list.d"; Dir::Etc::SourceList "/dev/null";
Dir::State "$apt/lib"; Dir::State::Lists "$apt/lib/lists"; Dir::State::status "$apt/status";
Dir::Cache "$apt/cache"; Dir::Cache::archives "$apt/cache/archives";
Acquire::Languages "none"; Acquire::Retries "3"; APT::Install-Recommends "false"; APT::Architecture "$arch";
APT::Keep-Downloaded-Packages "true"; APT::Sandbox::User ""; Debug::NoLocking "true";
C
export APT_CONFIG=$apt/apt.conf
say "swift: downloading Debian $SUITE's swiftlang for $arch"
apt-get update -qq >&2 || skip "the Debian mirror of this machine does not answer for $SUITE"
apt-get install -y -qq --download-only $PACKAGES >&2 || skip "the Debian mirror of this machine has no swiftlang for $arch"

# 2. Unpack without configuring, leaving out what swift build, test and format do not use.
root=$DIR/root.tmp; rm -rf "$root"; mkdir -p "$root"
S=usr/libexec/swift
unpack() {
  local member; member=$(ar t "$1" | grep '^data.tar')
  ar p "$1" "$member" | case $member in *.xz) xz -dc -T0 ;; *.zst) zstd -dcq ;; *.gz) gzip -dc ;; *) cat ;; esac |
  tar -x --no-same-owner -C "$root" --keep-directory-symlink \
    --exclude="./$S/lib/swift/embedded" --exclude="./$S/lib/swift_static" --exclude="./$S/lib/liblldb*" \
    --exclude="./$S/lib/libsourcekitd*" --exclude="./$S/lib/libLTO*" --exclude="./$S/bin/lldb*" --exclude="./$S/bin/clangd" \
    --exclude="./$S/bin/sourcekit-lsp" --exclude="./$S/bin/docc" --exclude='./usr/share/doc' --exclude='./usr/share/man' \
    --exclude='./usr/share/locale' --exclude='./usr/libexec/gcc' --exclude='./usr/share/perl*'
}
say "swift: unpacking"
cd "$apt/cache/archives"
for deb in base-files_*.deb *.deb; do # base-files first and again: it holds the /lib, /bin and /lib64 links
  case $deb in gcc-14-x86*|gcc-14-aarch64*|cpp-14-*|lib*san*|perl*) ;; *) unpack "$deb" ;; esac
done
mkdir -p "$root"/{proc,dev,tmp,root}; ln -sfn bash "$root/usr/bin/sh"

# 3. A smoke test, then publish in one step.
LAYBY_SWIFT_ROOT=$root "$SETUP/in-swift.sh" swift --version >&2
echo "$STAMP" > "$root/.stamp"
rm -rf "$DIR/root"; mv "$root" "$DIR/root"; rm -rf "$apt/cache/archives"
done_
