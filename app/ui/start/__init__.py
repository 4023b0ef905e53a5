"""What stands where no page is: the start page, loading, faults of the whole library."""
