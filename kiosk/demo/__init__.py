"""The main job played as a person would: a hub that can be killed, a phone, and what happened."""
