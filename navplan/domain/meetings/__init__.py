"""Partnership meetings where they meet the rest of the plan: filled agendas, and follow-up that becomes measures."""
