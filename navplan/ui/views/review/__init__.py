"""Going through a letter that has been read: its text beside what is proposed, before anything is stored."""
