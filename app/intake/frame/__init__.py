"""The frame of a site round its text: menus, buttons, notices, each known by a rule."""
