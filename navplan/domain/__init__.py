"""What a plan is: records, rules, letters and documents. No Qt, no SQL, no file formats."""
