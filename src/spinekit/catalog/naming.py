"""How names of exercises are compared: the one spelling that all spellings come to.

Looking a name up and finding names that two exercises claim must agree on what
the same name is, so it is said here once. Nothing is looked up here.
"""

__all__ = ["plain"]


def plain(name: str) -> str:
    """Return *name* as it is compared: small letters, words apart by one space.

    Args:
        name: An id, a name, an alias or words of a search.

    Returns:
        The same for all its spellings.

    Examples:
        >>> plain("Bird-Dog"), plain("bird_dog  "), plain("Bird dog")
        ('bird dog', 'bird dog', 'bird dog')
    """
    return " ".join(name.casefold().replace("-", " ").replace("_", " ").split())
