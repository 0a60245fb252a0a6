"""The list of findings: what two texts say of one subject, passage against passage, best first."""
