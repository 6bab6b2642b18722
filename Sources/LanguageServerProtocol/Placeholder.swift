// Message types.
