"""The tests; a regular package, since some distributions install a stray one of this name."""
