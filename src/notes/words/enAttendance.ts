/** Who attended: `Participants`. */
export const ATTENDANCE = `participant(s), at(t)endee(s), attendant(s), attendance, attending, attended( by), present(s), presence,
    in attendance, joined, on the call, sign(-)( )in( sheet), sign(-)( )ins, member(s), visitor(s), guest(s), observer(s), people, [roll|role|rol](-)( )call,
    who( is|'s) [here|present|attending|attended|joined|there]`;

/** The same in a sentence: `The following people were present`. */
export const SENTENCES = `
    [also|the following|following|those]( people| members| persons| participants)( who)( were| are)( also) [present|in attendance|attending]( were| are| today| online),
    (the )(following )(board |committee |council |team |staff )[members|people|persons|attendees|guests|directors|individuals|others]( who)( were| are)( also) [present|in attendance|attending]( were| are| today| online),
    (the )(following )(board |committee |council |team |staff )[members|people|persons|attendees|guests|directors|individuals|others] (have |who )[attended|joined|participated|took part]( were| are| today| online)( the meeting| the call),
    also [present|in attendance|attending|joining|attended|there]( were| was| are| is), [present|in attendance|attending] [were|was|are|is], who [was|were] [there|here|in|present|on the call], (we were )joined by, in the room, on the line`;

/** A group of those who attended: `Remote`. */
export const GROUPS = `in(-)( )person, remote(ly), (a)sync(hronous)(ly), online, offline, on(-)site, off(-)site, virtual(ly), hybrid, (on |via )zoom, (by )phone, in the room,
    physical(ly), present [online|offline|remotely|in person|virtually], other(s), everyone else, staff, board, committee, council, team,
    (full |associate |board |committee |council |team |core |voting |non-voting |alternate |ordinary |honorary |project |industry |community )members,
    core( team), maintainers, alternates, observers, guests, visitors, speakers, presenters, advis[o|e]rs, mentors, students, teachers,
    parents, sponsors, partners, clients, organi[s|z]ers, officers, liaisons, (industry |other |project )representatives, community,
    contributors, employees, volunteers, directors, trustees, late arrivals, partly, joined late, non-members`;
