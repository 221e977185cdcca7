"""Which documents each part of the plan offers; a builder is imported when its document is asked for."""
