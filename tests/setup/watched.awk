# Makes ios's WatchedNotebook out of the generated LaybyCore.swift: one method for each of NotebookProtocol's, that
# calls the notebook and prints what comes back. So no method of the facade can be forgotten.
#   awk -f watched.awk LaybyCore.swift > WatchedNotebook.swift
/^public protocol NotebookProtocol/ {
  inside = 1
  print "// Generated from the facade by tests/setup/watched.awk. Never committed."
  print "import Foundation"
  print "import LaybyCore\n"
  print "/// A notebook whose every call goes through the tests' Watcher."
  print "final class WatchedNotebook: Watcher, NotebookProtocol, @unchecked Sendable {"
  next
}
inside && /^}/ { print "}"; exit }
inside && /^ *func / {
  signature = $0; sub(/^ */, "", signature); sub(/ *$/, "", signature)
  name = signature; sub(/^func /, "", name); sub(/\(.*/, "", name)
  parameters = signature; sub(/^[^(]*\(/, "", parameters); sub(/\)( *async)?( *throws)?( *->.*)?$/, "", parameters)
  effects = (signature ~ /\) *async/ ? "await " : ""); effects = (signature ~ /throws/ ? "try " : "") effects
  count = split(parameters, parameter, /, */); arguments = ""
  for (i = 1; i <= count; i++) {
    label = parameter[i]; sub(/ *:.*/, "", label)
    if (label != "") arguments = arguments (arguments == "" ? "" : ", ") label ": " label
  }
  print "    " signature " {"
  print "        " effects "seen(\"" name "\") { " effects "notebook." name "(" arguments ") }"
  print "    }"
}
