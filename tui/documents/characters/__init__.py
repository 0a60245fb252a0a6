"""Characters: from bytes, made safe, put together again where a page parted words."""
