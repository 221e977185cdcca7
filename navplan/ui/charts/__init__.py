"""Pictures on screen: the shapes of the domain painted, pointed at and read aloud."""
