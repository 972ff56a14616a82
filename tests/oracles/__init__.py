"""Outside judges of our own algorithms; none shares code with what it judges."""
