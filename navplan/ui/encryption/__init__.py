"""Encrypted plans in the window: the way in, turning on and off, and the lock when nobody is there."""
