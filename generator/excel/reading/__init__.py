"""Reading of workbooks that anybody may have edited: every cell with its kind, nothing computed, nothing guessed."""
