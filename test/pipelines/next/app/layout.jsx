import { Diagrams } from './diagrams';

export default function Layout({ children }) {
  return (
    <html lang="en">
      <head>
        <link rel="icon" href="data:," />
      </head>
      <body>
        <Diagrams />
        <main>{children}</main>
      </body>
    </html>
  );
}
