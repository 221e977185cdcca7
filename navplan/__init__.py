"""NavPlan: the desktop program in which a Nav office plans its year with the municipality."""

__version__ = "0.1.0"
