"""From files to content: what each file says, and what is wrong with it."""
