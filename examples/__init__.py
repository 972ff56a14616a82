"""Small programs that use spinekit; the documentation shows each with what it prints."""
