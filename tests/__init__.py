"""The tests; a package, because spylls installs one of the same name, which children would find."""
