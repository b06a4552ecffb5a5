# To be sourced: where the JDK is that builds and runs this.

# Prints the first JDK 25 found: JAVA_HOME, the java of the path, the usual places. Fails where there is none, and says so
# for the script of that name.
jdk() {
  local home
  for home in "${JAVA_HOME:-}" "$(dirname "$(dirname "$(readlink -f "$(command -v java || echo /)")")")" \
    /usr/lib/jvm/* "${HOME:-/nowhere}"/.jdks/* "${HOME:-/nowhere}"/.sdkman/candidates/java/* /opt/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [[ -x $home/bin/javac && -r $home/release ]] && grep -q '^JAVA_VERSION="25[".]' "$home/release"; then
      echo "$home"
      return
    fi
  done
  echo "$1: no JDK 25 found; install one (Debian: temurin-25-jdk) or point JAVA_HOME at it" >&2
  return 1
}
