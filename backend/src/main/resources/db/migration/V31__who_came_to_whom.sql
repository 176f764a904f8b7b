-- Who came to whom is asked by host, which stands first among the parties: of each pilot school and of all that a unit has.
create index session_standing_hosted on session_standing ((parties[1]), date);
