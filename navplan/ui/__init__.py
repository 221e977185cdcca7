"""What the user sees and touches: Qt Widgets over the domain. No database, no file formats."""
