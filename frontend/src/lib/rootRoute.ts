import { createRootRoute } from '@tanstack/react-router';

/** The parent of every page; the frame around it is set in app. */
export const rootRoute = createRootRoute();
