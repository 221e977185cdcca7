"""KVP above the records: the starter library, drawings and tables that screen and documents share."""
